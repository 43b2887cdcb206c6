// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryDelegate.h"

#include "ui/Format.h"
#include "ui/history/HistoryModel.h"
#include "ui/theme/Theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;
constexpr int sideways = 16;
constexpr QChar hitBegins(2);
constexpr QChar hitEnds(3);

QFont smallFont(const QStyleOptionViewItem &option)
{
    return Theme::tabular(Theme::scaled(option.font, 0.85));
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(smallFont(option)).height();
    const auto row = index.data(HistoryModel::RowRole);
    if (!row.isValid()) {
        return {100, small + (index.row() == 0 ? 12 : 20)};
    }
    const bool hit = !row.value<core::HistoryEntry>().snippet.isEmpty();
    return {100, option.fontMetrics.height() + small * (hit ? 3 : 1) + 2 * padding + 2};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QVariant row = index.data(HistoryModel::RowRole);
    if (row.isValid()) {
        paintRow(painter, option, row.value<core::HistoryEntry>());
    } else {
        paintHead(painter, option, index.data(HistoryModel::HeadRole).toString());
    }
    painter->restore();
}

void HistoryDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QString &head) const
{
    QFont font = Theme::scaled(option.font, 0.85);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(Theme::secondaryText());
    painter->drawText(option.rect.adjusted(sideways, 0, -sideways, -4), static_cast<int>(Qt::AlignLeading | Qt::AlignBottom),
                      QFontMetrics(font).elidedText(head, Qt::ElideRight, option.rect.width() - 2 * sideways));
}

void HistoryDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const core::HistoryEntry &row) const
{
    const bool shown = row.id == m_current;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || shown || (option.state & QStyle::State_MouseOver)) {
        const QColor text = option.palette.color(QPalette::Text);
        QColor veil = text;
        veil.setAlphaF(shown ? 0.09F : 0.05F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected && (option.state & QStyle::State_Active) ? option.palette.color(QPalette::Highlight) : veil);
        painter->drawRoundedRect(option.rect.adjusted(8, 1, -8, -1), Theme::radius, Theme::radius);
    }
    const QRect inside = option.rect.adjusted(sideways, padding, -sideways, -padding);
    const auto leading = static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    QFont title = option.font;
    title.setWeight(shown ? QFont::Medium : QFont::Normal);
    painter->setFont(title);
    painter->setPen(option.palette.color(QPalette::Text));
    QRect first(inside.left(), inside.top(), inside.width(), option.fontMetrics.height());
    if (row.pinned) {
        const int size = first.height() - 4;
        const QRect mark(first.right() - size, first.top() + 2, size, size);
        Theme::icon(u"pin"_s, Theme::accent()).paint(painter, QStyle::visualRect(option.direction, inside, mark));
        first.setRight(mark.left() - 4);
    }
    painter->drawText(QStyle::visualRect(option.direction, inside, first), leading,
                      QFontMetrics(title).elidedText(row.title, Qt::ElideRight, first.width()));

    const QFont small = smallFont(option);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    QRect line(inside.left(), first.bottom() + 2, inside.width(), metrics.height());
    const auto piece = [&](const QString &text, const QColor &colour) {
        painter->setPen(colour);
        const QRect place = QStyle::visualRect(option.direction, inside, line);
        painter->drawText(place, leading, metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.setLeft(line.left() + metrics.horizontalAdvance(text));
    };
    const QString dot = u"  ·  "_s;
    piece(Format::count(row.answers), Theme::secondaryText());
    piece(dot + (row.simulated ? HistoryModel::tr("simulated") : Format::cost(row.cost)), Theme::secondaryText());
    if (row.failed > 0) {
        piece(dot, Theme::secondaryText());
        piece(HistoryModel::tr("%n failed", nullptr, row.failed), Theme::danger());
    }
    for (const QString &tag : row.tags) {
        piece(u"  #"_s + tag, Theme::secondaryText());
    }
    if (row.noted) {
        piece(u"  ✎"_s, Theme::secondaryText());
    }
    if (!row.snippet.isEmpty()) {
        paintSnippet(painter, QRect(inside.left(), line.bottom() + 1, inside.width(), 2 * metrics.height()), row.snippet,
                     option);
    }
}

void HistoryDelegate::paintSnippet(QPainter *painter, const QRect &rect, const QString &snippet,
                                   const QStyleOptionViewItem &option)
{
    QString plain;
    QList<QTextLayout::FormatRange> hits;
    for (const auto all = snippet.simplified(); const QChar c : all) {
        if (c == hitBegins) {
            QTextLayout::FormatRange hit{static_cast<int>(plain.size()), 0, {}};
            hit.format.setForeground(option.palette.color(QPalette::Text));
            hit.format.setBackground(Theme::tint(Theme::warning(), Theme::isDark() ? 0.30 : 0.22));
            hits.append(hit);
        } else if (c == hitEnds && !hits.isEmpty()) {
            hits.last().length = static_cast<int>(plain.size()) - hits.constLast().start;
        } else {
            plain += c;
        }
    }
    QTextLayout layout(plain, smallFont(option));
    layout.setFormats(hits);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < 2; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(rect.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    painter->setPen(Theme::secondaryText());
    painter->setClipRect(rect);
    layout.draw(painter, rect.topLeft());
}

QWidget *HistoryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(HistoryModel::tr("Title"));
    return editor;
}

void HistoryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(QRect(option.rect.left() + 8, option.rect.top() + 1, option.rect.width() - 16, 32));
}

} // namespace assay::ui
