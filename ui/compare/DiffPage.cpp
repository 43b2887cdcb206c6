// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/DiffPage.h"

#include "ui/compare/DiffView.h"
#include "ui/panes/PaneBadge.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFuture>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPromise>
#include <QThreadPool>

namespace assay::ui {

namespace {

QComboBox *makeChoice(const QString &name, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setAccessibleName(name);
    choice->setMinimumContentsLength(12);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return choice;
}

} // namespace

DiffPage::DiffPage(QWidget *parent)
    : QWidget(parent),
      m_left(makeChoice(tr("Answer on the left"), this)),
      m_right(makeChoice(tr("Answer on the right"), this)),
      m_summary(new QLabel(this)),
      m_only(new QToolButton(this)),
      m_view(new DiffView(this))
{
    m_left->setObjectName(QStringLiteral("diffLeft"));
    m_right->setObjectName(QStringLiteral("diffRight"));
    m_summary->setObjectName(QStringLiteral("diffSummary"));
    m_summary->setFont(Theme::tabular(font()));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_only->setText(tr("Only differences"));
    m_only->setObjectName(QStringLiteral("onlyDifferences"));
    m_only->setCheckable(true);
    m_only->setAutoRaise(true);
    m_only->setFocusPolicy(Qt::TabFocus);
    build();
    connect(m_left, &QComboBox::activated, this, &DiffPage::compare);
    connect(m_right, &QComboBox::activated, this, &DiffPage::compare);
    connect(m_only, &QToolButton::toggled, m_view, &DiffView::setOnlyDifferences);
    connect(m_view, &DiffView::placeChanged, this, &DiffPage::showSummary);
}

void DiffPage::build()
{
    auto *swapped = new IconButton(QStringLiteral("swap"), tr("Swap sides"), this);
    auto *previous = new IconButton(QStringLiteral("up"), tr("Previous difference (P)"), this);
    auto *next = new IconButton(QStringLiteral("down"), tr("Next difference (N)"), this);
    auto *copy = new IconButton(QStringLiteral("copy"), tr("Copy the differences as Markdown"), this);
    auto *close = new IconButton(QStringLiteral("close"), tr("Back to the answers"), this);
    close->setObjectName(QStringLiteral("closeDiff"));
    auto *first = new QHBoxLayout;
    first->setContentsMargins(16, 4, 8, 0);
    first->setSpacing(4);
    first->addWidget(m_summary, 1);
    for (QWidget *tool : {static_cast<QWidget *>(m_only), static_cast<QWidget *>(previous), static_cast<QWidget *>(next),
                          static_cast<QWidget *>(copy), static_cast<QWidget *>(close)}) {
        first->addWidget(tool);
    }
    auto *second = new QHBoxLayout;
    second->setContentsMargins(16, 4, 16, 8);
    second->setSpacing(8);
    second->addWidget(m_left, 1);
    second->addWidget(swapped);
    second->addWidget(m_right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_view, 1);
    connect(swapped, &QToolButton::clicked, this, &DiffPage::swap);
    connect(previous, &QToolButton::clicked, this, [this] { m_view->step(true); });
    connect(next, &QToolButton::clicked, this, [this] { m_view->step(false); });
    connect(copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_view->diff().unified(m_left->currentText(), m_right->currentText()));
    });
    connect(close, &QToolButton::clicked, this, &DiffPage::closed);
}

void DiffPage::setAnswers(const QList<Side> &answers, int left, int right)
{
    m_answers = answers;
    for (QComboBox *choice : {m_left, m_right}) {
        choice->clear();
        for (const Side &side : answers) {
            choice->addItem(paneBadge(side.identity, *this),
                            QStringLiteral("%1 · %2").arg(side.identity.name, side.identity.provider));
        }
    }
    m_left->setCurrentIndex(left);
    m_right->setCurrentIndex(right);
    compare();
}

void DiffPage::swap()
{
    const int left = m_left->currentIndex();
    m_left->setCurrentIndex(m_right->currentIndex());
    m_right->setCurrentIndex(left);
    compare();
}

void DiffPage::compare()
{
    const int generation = ++m_generation;
    m_summary->setText(tr("Comparing…"));
    const QString left = m_answers.value(m_left->currentIndex()).markdown;
    const QString right = m_answers.value(m_right->currentIndex()).markdown;
    const auto promise = std::make_shared<QPromise<AnswerDiff>>();
    promise->start();
    promise->future().then(this, [this, generation](const AnswerDiff &diff) {
        if (generation == m_generation) {
            show(diff);
        }
    });
    // Long answers take a moment, and the window goes on.
    QThreadPool::globalInstance()->start([promise, left, right] {
        promise->addResult(AnswerDiff::of(left, right, QDeadlineTimer(patience)));
        promise->finish();
    });
}

void DiffPage::show(const AnswerDiff &diff)
{
    m_view->setDiff(diff);
    showSummary();
    Q_EMIT compared();
}

void DiffPage::showSummary()
{
    const AnswerDiff &diff = m_view->diff();
    const auto places = int(diff.places().size());
    QStringList parts;
    if (diff.rows.isEmpty()) {
        parts.append(tr("Both answers are empty"));
    } else if (places == 0) {
        parts.append(tr("No differences"));
    } else {
        parts.append(tr("%1 % in common").arg(int(diff.similarity() * 100)));
        parts.append(m_view->currentPlace() > 0 ? tr("difference %1 of %2").arg(m_view->currentPlace()).arg(places)
                                                : tr("%n difference(s)", nullptr, places));
    }
    if (diff.hurried) {
        parts.append(tr("too long to compare in full"));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_view->setAccessibleDescription(m_summary->text());
}

QString DiffPage::summary() const
{
    return m_summary->text();
}

bool DiffPage::event(QEvent *event)
{
    // The window's own Escape stops the answers; an open view comes first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DiffPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DiffPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::separator());
}

} // namespace assay::ui
