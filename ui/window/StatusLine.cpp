// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StatusLine.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/theme/Theme.h"
#include "ui/window/Desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace assay::ui {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(const Context &context, Desk *desk, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk),
      m_comparison(new QLabel(this)),
      m_month(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_simulated(new QLabel(tr("Simulated"), this)),
      m_notice(new QLabel(this))
{
    setFixedHeight(30);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(24);
    const QFont small = Theme::tabular(Theme::scaled(font(), 0.92));
    for (QLabel *label : {m_comparison, m_month, m_notice, m_counts, m_simulated}) {
        label->setFont(small);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(label, label == m_notice ? 1 : 0);
    }
    m_comparison->setForegroundRole(QPalette::WindowText);
    m_comparison->setObjectName(u"comparisonCost"_s);
    m_counts->setObjectName(u"counts"_s);
    m_notice->setObjectName(u"notice"_s);
    m_notice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_simulated->setToolTip(tr("The answers come from simulated models on this machine; nothing is spent"));
    m_simulated->setVisible(context.demo);

    m_spendSoon.setSingleShot(true);
    m_spendSoon.setInterval(200);
    m_noticeEnds.setSingleShot(true);
    connect(&m_spendSoon, &QTimer::timeout, this, &StatusLine::readSpend);
    connect(&m_noticeEnds, &QTimer::timeout, this,
            [this] { showProblem(m_context.store ? m_context.store->problem() : std::nullopt); });
    connect(m_desk, &Desk::progressed, this, &StatusLine::showProgress);
    if (m_context.store) {
        connect(m_context.store, &core::RunStore::changed, &m_spendSoon, qOverload<>(&QTimer::start));
        connect(m_context.store, &core::RunStore::failed, this, [this](const core::StoreError &error) { showProblem(error); });
        connect(m_context.store, &core::RunStore::recovered, this, [this] { showProblem(std::nullopt); });
        m_spendSoon.start();
    }
    showProblem(m_context.store ? m_context.store->problem() : std::nullopt);
    showProgress();
}

void StatusLine::setSimulated(bool simulated)
{
    m_simulated->setVisible(simulated);
}

void StatusLine::say(const QString &text)
{
    m_notice->setForegroundRole(QPalette::WindowText);
    m_notice->setText(text);
    m_noticeEnds.start(std::chrono::seconds(6));
}

void StatusLine::showProgress()
{
    const engine::ComparisonRun *run = m_desk->run();
    m_comparison->setVisible(run);
    m_counts->setVisible(run);
    if (!run) {
        return;
    }
    m_comparison->setText(tr("This comparison %1").arg(Format::cost(run->cost())));
    const Desk::Counts counts = m_desk->counts();
    QString text = tr("%1 of %2", "answers that are done of all").arg(counts.done).arg(counts.all);
    if (counts.retrying > 0) {
        text += u" · "_s + tr("%1 retrying").arg(counts.retrying);
    }
    if (counts.failed > 0) {
        text += u" · "_s + tr("%1 failed").arg(counts.failed);
    }
    m_counts->setText(text);
}

void StatusLine::readSpend()
{
    const QDate today = m_context.clock.utcNow().toLocalTime().date();
    m_context.store->spend(today.addDays(1 - today.day()), today)
        .then(this, [this, today](const std::expected<core::Spend, core::StoreError> &spend) {
            if (!spend) {
                return;
            }
            core::CostSum sum;
            sum.known = spend->total;
            sum.unknown = spend->unknown;
            sum.estimated = spend->estimated;
            m_month->setText(tr("%1 %2", "name of the month and what was spent in it")
                                 .arg(QLocale().standaloneMonthName(today.month()), Format::cost(sum)));
            m_month->setToolTip(tr("What real providers were paid this month, as far as it is known"));
        });
}

void StatusLine::showProblem(const std::optional<core::StoreError> &problem)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, problem ? Theme::danger() : palette().color(QPalette::WindowText));
    m_notice->setPalette(colours);
    m_notice->setForegroundRole(QPalette::WindowText);
    m_notice->setText(problem ? tr("Nothing can be stored now: %1").arg(problem->message) : QString());
    m_notice->setToolTip(problem ? problem->message : QString());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::separator());
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatusLine::arrange()
{
    m_month->setVisible(m_context.store && width() >= 560);
}

} // namespace assay::ui
