// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/FiguresPage.h"

#include "ui/panes/PaneBadge.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTableWidget>
#include <QToolButton>

#include <limits>

namespace assay::ui {

namespace {

constexpr int sortRole = Qt::UserRole;
constexpr int positionRole = Qt::UserRole + 1;

/// Sorted by what it means, not by how it reads; what is unknown comes last.
class FigureItem final : public QTableWidgetItem {
public:
    using QTableWidgetItem::QTableWidgetItem;

    bool operator<(const QTableWidgetItem &other) const override
    {
        const QVariant mine = data(sortRole);
        const QVariant theirs = other.data(sortRole);
        if (mine.isValid() || theirs.isValid()) {
            constexpr qint64 last = std::numeric_limits<qint64>::max();
            return (mine.isValid() ? mine.toLongLong() : last) < (theirs.isValid() ? theirs.toLongLong() : last);
        }
        return text().localeAwareCompare(other.text()) < 0;
    }
};

QToolButton *makeTool(const QString &icon, const QString &text, QWidget *parent)
{
    auto *tool = new QToolButton(parent);
    tool->setIcon(Theme::icon(icon));
    tool->setText(text);
    tool->setToolButtonStyle(icon == QStringLiteral("close") ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    tool->setToolTip(text);
    tool->setAccessibleName(text);
    tool->setAutoRaise(true);
    tool->setMinimumHeight(32);
    tool->setFocusPolicy(Qt::TabFocus);
    return tool;
}

} // namespace

FiguresPage::FiguresPage(QWidget *parent) : QWidget(parent), m_table(new QTableWidget(this))
{
    build();
}

void FiguresPage::build()
{
    m_table->setObjectName(QStringLiteral("figures"));
    m_table->setAccessibleName(tr("Figures of all answers"));
    m_table->setProperty("assayBare", true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setFont(Theme::tabular(font()));
    auto *title = new QLabel(tr("Figures"), this);
    QFont heavy = title->font();
    heavy.setWeight(QFont::DemiBold);
    title->setFont(heavy);
    QToolButton *markdown = makeTool(QStringLiteral("copy"), tr("Copy as Markdown"), this);
    QToolButton *csv = makeTool(QStringLiteral("copy"), tr("Copy as CSV"), this);
    QToolButton *close = makeTool(QStringLiteral("close"), tr("Back to the answers"), this);
    close->setObjectName(QStringLiteral("closeFigures"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 8, 6);
    head->setSpacing(4);
    head->addWidget(title, 1);
    head->addWidget(markdown);
    head->addWidget(csv);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(markdown, &QToolButton::clicked, this, &FiguresPage::copyMarkdown);
    connect(csv, &QToolButton::clicked, this, &FiguresPage::copyCsv);
    connect(close, &QToolButton::clicked, this, &FiguresPage::closed);
    connect(m_table, &QTableWidget::itemActivated, this,
            [this](const QTableWidgetItem *item) { Q_EMIT chosen(m_table->item(item->row(), 0)->data(positionRole).toInt()); });
}

void FiguresPage::setFigures(const Figures &figures)
{
    m_figures = figures;
    fill();
}

void FiguresPage::fill()
{
    const QList<int> columns = m_figures.usedColumns();
    m_table->setSortingEnabled(false);
    m_table->clear();
    m_table->setColumnCount(int(columns.size()));
    m_table->setRowCount(int(m_figures.lines.size()));
    for (int at = 0; at < columns.size(); ++at) {
        const int column = columns[at];
        const bool words = column <= Figures::State || column == Figures::ServedBy;
        const Qt::Alignment alignment = Qt::AlignVCenter | (words ? Qt::AlignLeading : Qt::AlignTrailing);
        auto *head = new QTableWidgetItem(Figures::titleOf(column));
        head->setTextAlignment(alignment);
        m_table->setHorizontalHeaderItem(at, head);
        for (int row = 0; row < m_figures.lines.size(); ++row) {
            const Figures::Line &line = m_figures.lines[row];
            const Figures::Field &field = line.fields[column];
            auto *item = new FigureItem(field.text.isEmpty() && !words ? QStringLiteral("–") : field.text);
            item->setTextAlignment(alignment);
            if (field.value) {
                item->setData(sortRole, *field.value);
            }
            if (field.best) {
                QFont heavy = m_table->font();
                heavy.setWeight(QFont::DemiBold);
                item->setFont(heavy);
                item->setBackground(Theme::tint(Theme::success(), 0.16));
                item->setData(Qt::AccessibleTextRole, tr("%1, the best").arg(field.text));
                item->setToolTip(tr("The best of its column"));
            }
            if (at == 0) {
                item->setIcon(paneBadge(line.identity, *this));
                item->setData(positionRole, line.identity.number - 1);
            }
            m_table->setItem(row, at, item);
        }
    }
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->resizeColumnsToContents();
}

void FiguresPage::copyMarkdown() const
{
    QApplication::clipboard()->setText(m_figures.markdown());
}

void FiguresPage::copyCsv() const
{
    QApplication::clipboard()->setText(m_figures.csv());
}

bool FiguresPage::event(QEvent *event)
{
    // The window's own Escape stops the answers; an open view comes first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FiguresPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FiguresPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_figures.lines.isEmpty()) {
        fill();
    }
}

void FiguresPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::separator());
}

} // namespace assay::ui
