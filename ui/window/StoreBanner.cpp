// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StoreBanner.h"

#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace assay::ui {

using namespace Qt::StringLiterals;
using Kind = core::StoreError::Kind;

namespace {

struct Words {
    QString what;
    QString advice;
};

Words wordsOf(const core::StoreError &problem)
{
    const auto tr = [](const char *text) { return StoreBanner::tr(text); };
    switch (problem.kind) {
    case Kind::ReadOnly:
        return {tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner", "The database can only be read.")),
                tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner",
                                     "What is in it can be seen. New answers are not stored: export what you want to keep."))};
    case Kind::DiskFull:
        return {tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner", "The disk is full.")),
                tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner",
                                     "Nothing is lost as long as Assay runs: it is written as soon as there is room."))};
    case Kind::Locked:
        return {
            tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner", "Another program holds the database.")),
            tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner",
                                 "Nothing is lost as long as Assay runs: it is written as soon as the other one lets go."))};
    case Kind::Damaged:
        return {tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner", "The database is damaged.")),
                tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner",
                                     "It is left as it is. What can be read of it can be salvaged, or a backup be restored."))};
    case Kind::FromTheFuture:
        return {tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner", "The database was written by a newer Assay.")),
                tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner",
                                     "This one does not touch it. Use the newer one, or restore a backup."))};
    case Kind::NotFound:
    case Kind::Other:
        break;
    }
    return {tr(QT_TRANSLATE_NOOP("assay::ui::StoreBanner", "Nothing can be stored.")), problem.message};
}

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StoreBanner::StoreBanner(core::RunStore &store, core::HistoryStore *history, QWidget *parent)
    : QWidget(parent),
      m_store(store),
      m_history(history),
      m_icon(new QLabel(this)),
      m_what(makeText(this)),
      m_advice(makeText(this)),
      m_again(new QPushButton(tr("Try again"), this)),
      m_data(new QPushButton(tr("Ways on…"), this))
{
    setObjectName(u"storeBanner"_s);
    m_what->setObjectName(u"storeTrouble"_s);
    m_again->setObjectName(u"storeAgain"_s);
    m_data->setObjectName(u"storeData"_s);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_what->setFont(strong);
    m_advice->setWordWrap(true);
    m_advice->setMinimumWidth(40);
    m_icon->setPixmap(Theme::icon(u"warning"_s, Theme::danger()).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_what);
    layout->addWidget(m_advice, 1);
    layout->addWidget(m_again);
    layout->addWidget(m_data);
    hide();
    connect(m_data, &QPushButton::clicked, this, &StoreBanner::dataRequested);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_history) {
            m_history->reopen();
        }
    });
    connect(&m_store, &core::RunStore::failed, this, [this](const core::StoreError &error) { show(error); });
    connect(&m_store, &core::RunStore::recovered, this, [this] { show(std::nullopt); });
    // A write that failed is no standing problem of the store, so that only recovered() tells that it is over.
    connect(&m_store, &core::RunStore::changed, this, [this] {
        if (const std::optional<core::StoreError> problem = m_store.problem()) {
            show(problem);
        }
    });
}

void StoreBanner::show(const std::optional<core::StoreError> &problem)
{
    if (!problem) {
        hide();
        return;
    }
    const Words words = wordsOf(*problem);
    const bool isNews = !isVisibleTo(parentWidget()) || m_what->text() != words.what;
    m_what->setText(words.what);
    m_advice->setText(words.advice);
    m_advice->setToolTip(problem->message);
    m_again->setVisible(m_history != nullptr && problem->kind != Kind::FromTheFuture);
    m_data->setVisible(m_history != nullptr && (problem->kind == Kind::Damaged || problem->kind == Kind::FromTheFuture));
    QWidget::show();
    if (isNews) {
        QAccessibleAnnouncementEvent said(this, words.what + u' ' + words.advice);
        QAccessible::updateAccessibility(&said);
    }
}

QString StoreBanner::text() const
{
    return isVisibleTo(parentWidget()) ? m_what->text() : QString();
}

void StoreBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tint(Theme::danger(), 0.1));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::separator());
}

} // namespace assay::ui
