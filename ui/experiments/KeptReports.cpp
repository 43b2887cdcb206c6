// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/KeptReports.h"

#include "ui/Context.h"
#include "ui/experiments/ExperimentText.h"
#include "ui/experiments/ReportView.h"
#include "ui/history/UndoBar.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 500;

QString lineOf(const core::ReportHead &head)
{
    QStringList facts{ExperimentText::kind(head.kind), QLocale().toString(head.created.toLocalTime(), QLocale::ShortFormat)};
    if (head.simulated) {
        facts.append(KeptReports::tr("simulated"));
    }
    return facts.join(u" · "_s) + u'\n' + head.title;
}

} // namespace

KeptReports::KeptReports(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_empty(new QLabel(tr("Reports of duels, drills and parity matrices are kept here."), this)),
      m_remove(new QPushButton(Theme::icon(u"trash"_s), tr("Delete"), this)),
      m_undo(new UndoBar(this)),
      m_view(new ReportView(this))
{
    m_list->setObjectName(u"keptReports"_s);
    m_list->setAccessibleName(tr("Kept reports"));
    m_list->setProperty("assayBare", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(16, 8, 16, 8);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_remove->setObjectName(u"deleteReport"_s);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(m_remove);
    foot->addStretch(1);
    auto *left = new QWidget(this);
    left->setFixedWidth(320);
    auto *side = new QVBoxLayout(left);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_empty);
    side->addWidget(m_list, 1);
    side->addLayout(foot);
    side->addWidget(m_undo);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left);
    layout->addWidget(line);
    layout->addWidget(m_view, 1);

    connect(m_list, &QListWidget::currentItemChanged, this, &KeptReports::open);
    connect(m_view, &ReportView::againRequested, this, &KeptReports::againRequested);
    connect(m_remove, &QPushButton::clicked, this, &KeptReports::removeCurrent);
    connect(m_undo, &UndoBar::undone, this, &KeptReports::restore);
    if (context.store != nullptr) {
        connect(context.store, &core::RunStore::changed, this, [this] {
            if (isVisible()) {
                refresh();
            }
        });
    }
    take({});
}

void KeptReports::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void KeptReports::refresh()
{
    m_context.reports->reports({.kind = {}, .limit = mostShown})
        .then(this, [this](const std::expected<QList<core::ReportHead>, core::StoreError> &heads) {
            if (heads) {
                take(*heads);
            } else {
                m_empty->setText(tr("The reports cannot be read: %1").arg(heads.error().message));
                m_empty->show();
            }
        });
}

core::ReportId KeptReports::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return core::ReportId(item != nullptr ? item->data(Qt::UserRole).toString() : QString());
}

void KeptReports::take(const QList<core::ReportHead> &heads)
{
    const core::ReportId wanted = m_open;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const core::ReportHead &head : heads) {
            auto *item = new QListWidgetItem(lineOf(head), m_list);
            item->setData(Qt::UserRole, head.id.toString());
            item->setToolTip(head.title);
            if (head.id == wanted) {
                m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentItem() == nullptr && m_list->count() > 0) {
            m_list->setCurrentRow(0);
        }
    }
    m_empty->setVisible(heads.isEmpty());
    m_list->setVisible(!heads.isEmpty());
    m_remove->setEnabled(!heads.isEmpty());
    if (!m_shown || current() != m_shown->head.id) {
        open();
    }
}

void KeptReports::open()
{
    m_open = current();
    if (m_open.isEmpty()) {
        m_shown.reset();
        m_view->setReport({});
        return;
    }
    m_context.reports->report(m_open).then(this,
                                           [this, id = m_open](const std::expected<core::Report, core::StoreError> &report) {
                                               // Another one may have been chosen meanwhile.
                                               if (id == m_open && report) {
                                                   m_shown = *report;
                                                   m_view->setReport(report->content);
                                               }
                                           });
}

void KeptReports::removeCurrent()
{
    if (!m_shown || m_shown->head.id != current()) {
        return;
    }
    m_removed = m_shown;
    m_context.reports->removeReports({m_shown->head.id})
        .then(this, [this](const std::expected<int, core::StoreError> &removed) {
            if (removed) {
                m_undo->offer(tr("Deleted one report. Its answers stay in the history."));
            }
            refresh();
        });
}

void KeptReports::restore()
{
    if (m_removed) {
        m_open = m_removed->head.id;
        m_context.reports->keepReport(*m_removed);
        m_removed.reset();
        refresh();
    }
}

} // namespace assay::ui
