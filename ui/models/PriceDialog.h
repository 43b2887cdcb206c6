// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/OwnPrices.h"

#include <QDialog>

class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace assay::ui {

struct Context;

/// All prices of one model with the days from which they hold, and the user's own, which goes before them. What ended keeps the prices that it was
/// counted with.
class PriceDialog final : public QDialog {
    Q_OBJECT
public:
    PriceDialog(const Context &context, core::Route route, QWidget *parent = nullptr);

private:
    void build();
    [[nodiscard]] QWidget *makeOwn();
    void addField(QGridLayout *form, const QString &label, std::optional<core::Money> core::Rates::*rate);
    void showPrices();
    void showOwn();
    [[nodiscard]] std::optional<core::Price> typed() const;
    void check();
    void save();
    void remove();
    void keep(const QList<core::OwnPrice> &prices);

    struct Field {
        QLineEdit *edit;
        std::optional<core::Money> core::Rates::*rate;
    };

    const Context &m_context;
    [[nodiscard]] bool isOf(const core::OwnPrice &own, QDate from) const;

    core::Route m_route;
    QDate m_shown; ///< of the own price in the fields; invalid: there is none
    QTableWidget *m_table;
    QList<Field> m_fields;
    QDateEdit *m_from;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_said;
};

} // namespace assay::ui
