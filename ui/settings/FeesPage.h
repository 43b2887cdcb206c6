// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Fees.h"
#include "core/ProviderProfile.h"
#include "core/SettingsStore.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace assay::ui {

struct Context;

/// What providers take beside the price of an answer, in percent; the spend shows what is landed with them.
class FeesPage final : public QWidget {
    Q_OBJECT
public:
    explicit FeesPage(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] static core::FeeTable feesIn(const core::SettingsStore &settings);

private:
    struct Row {
        core::ProviderId provider;
        QLineEdit *topUp;
        QLineEdit *ownKey;
    };
    void addRow(QGridLayout *grid, const core::ProviderProfile &profile, const core::Fees &fees);
    [[nodiscard]] QLineEdit *makeField(const QString &name, const QString &label, int hundredths);
    void save();
    void say(const QString &sentence, bool good);

    const Context &m_context;
    QList<Row> m_rows;
    QLabel *m_said;
};

} // namespace assay::ui
