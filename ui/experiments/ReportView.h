// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QScrollArea>

#include <functional>

class QVBoxLayout;

namespace assay::ui {

/// A report of an experiment: the verdict first, then what it rests on. Shows the JSON that reports are kept as.
class ReportView final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent = nullptr);

    void setReport(const QJsonObject &report);
    [[nodiscard]] const QJsonObject &report() const { return m_report; }

Q_SIGNALS:
    /// The same experiment is wanted once more.
    void againRequested(const QJsonObject &report);

private:
    void showDuel();
    void showDrill();
    void showParity();
    void addHead();
    void addVerdict(const QString &text);
    void addHeading(const QString &text);
    void addText(const QString &text);
    /// A click or the keyboard on a cell shows what `evidence` says of it (row and column from 0, without the head).
    using Evidence = std::function<QString(int row, int column)>;
    void addTable(const QString &name, const QList<QStringList> &rows, int stretched, const Evidence &evidence = {});
    void addSettings();
    void addFoot();
    void saveHtml();
    void saveJson();
    void save(const QString &suffix, const QByteArray &content);

    QJsonObject m_report;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace assay::ui
