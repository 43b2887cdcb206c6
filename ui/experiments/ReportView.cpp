// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ReportView.h"

#include "ui/DetourText.h"
#include "ui/Format.h"
#include "ui/experiments/DuelChart.h"
#include "ui/experiments/ExperimentText.h"
#include "ui/experiments/ReportHtml.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString kindText(const QJsonObject &report)
{
    return ExperimentText::kind(report.value("kind"_L1).toString());
}

} // namespace

ReportView::ReportView(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Report"));
    setReport({});
}

void ReportView::setReport(const QJsonObject &report)
{
    m_report = report;
    auto *page = new QWidget;
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(24, 16, 24, 24);
    m_layout->setSpacing(12);
    const QString kind = report.value("kind"_L1).toString();
    if (kind == "duel"_L1) {
        showDuel();
    } else if (kind == "drill"_L1) {
        showDrill();
    } else if (kind == "parity"_L1) {
        showParity();
    } else {
        auto *hint = wrapped(tr("The report appears here: what the figures say, and what they rest on."), page);
        hint->setAlignment(Qt::AlignCenter);
        hint->setForegroundRole(QPalette::PlaceholderText);
        m_layout->addStretch(1);
        m_layout->addWidget(hint);
    }
    m_layout->addStretch(1);
    setWidget(page);
}

void ReportView::addVerdict(const QString &text)
{
    auto *label = wrapped(text, widget());
    label->setObjectName(u"verdict"_s);
    label->setFont(Theme::scaled(font(), 1.4));
    m_layout->addWidget(label);
}

void ReportView::addHeading(const QString &text)
{
    auto *label = wrapped(text, widget());
    label->setFont(Theme::scaled(font(), 1.15));
    m_layout->addSpacing(8);
    m_layout->addWidget(label);
}

void ReportView::addText(const QString &text)
{
    auto *label = wrapped(text, widget());
    label->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(label);
}

void ReportView::addHead()
{
    const QJsonObject cost = m_report.value("cost"_L1).toObject();
    core::CostSum sum;
    sum.known = core::Money::fromDecimal(cost.value("known_usd"_L1).toString()).value_or(core::Money());
    sum.unknown = cost.value("unknown"_L1).toInt();
    sum.estimated = cost.value("estimated"_L1).toBool();
    const QDateTime started = QDateTime::fromString(m_report.value("started"_L1).toString(), Qt::ISODate);
    QStringList facts{kindText(m_report), QLocale().toString(started.toLocalTime(), QLocale::ShortFormat),
                      tr("Cost: %1").arg(Format::cost(sum))};
    if (m_report.value("simulated"_L1).toBool()) {
        facts.append(tr("simulated"));
    }
    addText(facts.join(u" · "_s));
    const QString end = m_report.value("end"_L1).toString();
    const auto limit = core::Money::fromDecimal(m_report.value("plan"_L1).toObject().value("max_cost_usd"_L1).toString());
    if (const QString ending = ExperimentText::ending(end == "cancelled"_L1, end == "cost_limit"_L1, limit);
        !ending.isEmpty()) {
        addText(ending);
    }
}

void ReportView::addTable(const QString &name, const QList<QStringList> &rows, int stretched, const Evidence &evidence)
{
    auto *table = new QTableWidget(static_cast<int>(rows.size()) - 1, static_cast<int>(rows.constFirst().size()));
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(rows.constFirst());
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setProperty("assayBare", true);
    table->setFont(Theme::tabular(font()));
    for (qsizetype row = 1; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            auto *item = new QTableWidgetItem(rows.at(row).at(column));
            item->setToolTip(item->text());
            table->setItem(static_cast<int>(row) - 1, static_cast<int>(column), item);
        }
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    const int shown = static_cast<int>(std::min<qsizetype>(rows.size() - 1, 16));
    table->setMinimumHeight(40 + 30 * shown);
    table->setMaximumHeight(44 + 30 * shown);
    m_layout->addWidget(table);
    if (!evidence) {
        return;
    }
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *said = wrapped(tr("Choose a cell to see what it rests on."), widget());
    said->setObjectName(u"evidence"_s);
    said->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(said);
    connect(table, &QTableWidget::currentCellChanged, said, [said, evidence](int row, int column) {
        if (row >= 0) {
            said->setText(evidence(row, column));
            said->setForegroundRole(QPalette::WindowText);
        }
    });
}

void ReportView::addSettings()
{
    QStringList lines;
    for (const auto all = ExperimentText::settings(m_report.value("plan"_L1).toObject()); const QStringList &each : all) {
        lines.append(each.join(u": "_s));
    }
    if (!lines.isEmpty()) {
        addHeading(tr("Settings"));
        addText(lines.join(u'\n'));
    }
}

void ReportView::showDuel()
{
    const engine::DuelReport report = engine::DuelReport::fromJson(m_report);
    for (const auto all = report.contests(); const engine::DuelContest &contest : all) {
        addVerdict(ExperimentText::verdict(report, contest));
        addText(ExperimentText::failures(report, contest));
        m_layout->addWidget(new DuelChart(report, contest));
    }
    addHead();
    addHeading(tr("Method"));
    addText(ExperimentText::method(report).join(u'\n'));
    QList<QStringList> rows{{tr("Prompt"), tr("Repeat"), tr("Route"), tr("Outcome"), tr("First token"), tr("Whole answer"),
                             tr("Cost"), tr("Tokens"), tr("Note")}};
    for (const engine::Sample &sample : report.samples) {
        const auto figure = [&](engine::DuelMetric metric) {
            const auto value = engine::figureOf(sample, metric);
            return value ? ExperimentText::figure(metric, *value) : u"–"_s;
        };
        rows.append({QString::number(sample.prompt + 1), QString::number(sample.repeat + 1),
                     ExperimentText::nameOf(report.plan.routes.value(sample.route)), core::wordOf(sample.outcome),
                     figure(engine::DuelMetric::FirstToken), figure(engine::DuelMetric::Total),
                     figure(engine::DuelMetric::Cost), figure(engine::DuelMetric::Length),
                     sample.warmUp              ? tr("warm-up")
                     : !sample.voided.isEmpty() ? sample.voided
                                                : sample.errorText});
    }
    addHeading(tr("All requests"));
    addTable(tr("All requests"), rows, 8, [report](int row, int) { return ExperimentText::phases(report.samples.value(row)); });
    addSettings();
    addFoot();
}

void ReportView::showDrill()
{
    const engine::DrillReport report = engine::DrillReport::fromJson(m_report);
    addVerdict(ExperimentText::verdict(report));
    addHead();
    QList<QStringList> rows{{tr("Fault"), tr("At"), tr("What came of it"), tr("Hops"), tr("Retries"), tr("Time lost"),
                             tr("Paid twice"), tr("Text lost")}};
    for (const engine::DrillResult &result : report.results) {
        rows.append({ExperimentText::fault(result.one.fault.kind), QString::number(result.one.position + 1),
                     ExperimentText::result(report, result), QString::number(result.detour.hops),
                     QString::number(result.detour.retries), Format::duration(result.detour.lost),
                     DetourText::paidTwice(result.detour), result.textLost ? tr("yes") : tr("no")});
    }
    addTable(tr("Report card"), rows, 2, [report](int row, int) {
        const engine::DrillResult result = report.results.value(row);
        return ExperimentText::fault(result.one.fault.kind) + u'\n' + result.hops.join(u'\n');
    });
    addSettings();
    addFoot();
}

void ReportView::showParity()
{
    const engine::ParityReport report = engine::ParityReport::fromJson(m_report);
    addVerdict(ExperimentText::verdict(report));
    addHead();
    QStringList head{tr("Feature")};
    for (const core::Contestant &route : report.plan.routes) {
        head.append(ExperimentText::nameOf(route));
    }
    QList<QStringList> rows{head};
    for (const engine::ParityProbe probe : report.plan.probes) {
        QStringList row{ExperimentText::probe(probe)};
        for (int route = 0; route < report.plan.routes.size(); ++route) {
            const engine::ParityReport::Cell *cell = report.cell(route, probe);
            row.append(cell != nullptr ? ExperimentText::state(cell->verdict.state) : u"–"_s);
        }
        rows.append(row);
    }
    addTable(tr("Parity matrix"), rows, static_cast<int>(head.size()) - 1, [report](int row, int column) {
        const engine::ParityProbe probe = report.plan.probes.at(row);
        if (column == 0) {
            return tr("Asked: %1").arg(engine::comparisonOf(probe, {}).turns.constFirst().prompt);
        }
        const engine::ParityReport::Cell *cell = report.cell(column - 1, probe);
        const QString route = ExperimentText::nameOf(report.plan.routes.value(column - 1));
        return cell == nullptr ? tr("%1 was not asked.").arg(route)
                               : u"%1, %2: %3"_s.arg(route, ExperimentText::state(cell->verdict.state), cell->verdict.evidence);
    });
    if (!report.lag.isEmpty()) {
        addHeading(tr("Listed by their makers, not by OpenRouter"));
        QStringList names;
        for (const engine::VersionLag &each : report.lag) {
            names.append(u"%1, %2"_s.arg(each.route.toString(), ExperimentText::since(each)));
        }
        addText(names.join(u'\n'));
    }
    addFoot();
}

void ReportView::addFoot()
{
    addHeading(tr("Run it again"));
    auto *command = wrapped(commandOf(m_report), widget());
    command->setFont(Theme::fixed(font()));
    m_layout->addWidget(command);
    auto *buttons = new QHBoxLayout;
    auto *again = new QPushButton(Theme::icon(u"retry"_s), tr("Run again…"));
    again->setObjectName(u"runAgain"_s);
    again->setToolTip(tr("Fills the form with this plan; what it can cost is shown before it starts"));
    auto *html = new QPushButton(Theme::icon(u"file"_s), tr("Save as HTML…"));
    auto *json = new QPushButton(tr("Save as JSON…"));
    auto *copy = new QPushButton(Theme::icon(u"copy"_s), tr("Copy the command"));
    for (QPushButton *button : {again, html, json, copy}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_layout->addLayout(buttons);
    // Who listens may show another report, which takes this button away.
    connect(again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(QJsonObject(m_report)); }, Qt::QueuedConnection);
    connect(html, &QPushButton::clicked, this, &ReportView::saveHtml);
    connect(json, &QPushButton::clicked, this, &ReportView::saveJson);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(commandOf(m_report)); });
}

void ReportView::saveHtml()
{
    save(u"html"_s, reportHtml(m_report, kindText(m_report)));
}

void ReportView::saveJson()
{
    save(u"json"_s, QJsonDocument(m_report).toJson());
}

void ReportView::save(const QString &suffix, const QByteArray &content)
{
    const QString day = m_report.value("started"_L1).toString().left(10);
    const QString proposed = u"assay-%1-%2.%3"_s.arg(m_report.value("kind"_L1).toString(), day, suffix);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), proposed);
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0 || !file.commit()) {
        QMessageBox::warning(this, tr("Save the report"), tr("It could not be written: %1").arg(file.errorString()));
    }
}

} // namespace assay::ui
