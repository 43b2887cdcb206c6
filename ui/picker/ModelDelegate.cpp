// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picker/ModelDelegate.h"

#include "core/ModelInfo.h"
#include "ui/Format.h"
#include "ui/picker/ModelList.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QMouseEvent>
#include <QPainter>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 48;
constexpr int badge = 24;
constexpr int nameStart = 12 + badge + 12;
constexpr int markWidth = 20;

} // namespace

ModelDelegate::Columns ModelDelegate::columnsFor(const QFontMetrics &metrics)
{
    const int price = metrics.horizontalAdvance(u"000.000"_s) + 8;
    return {36, price, metrics.horizontalAdvance(u"00.0M"_s) + 16, 3 * markWidth};
}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {320, std::max(rowHeight, option.fontMetrics.height() * 2 + 12)};
}

void ModelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(4, 1, -4, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? option.palette.color(QPalette::Highlight)
                                   : Theme::tint(option.palette.color(QPalette::Text), 0.05));
        painter->drawRoundedRect(row, Theme::radius, Theme::radius);
    }
    const QRect place = QStyle::visualRect(
        option.direction, option.rect, QRect(option.rect.left() + 12, option.rect.center().y() - badge / 2 + 1, badge, badge));
    Badge::paintOutlined(painter, place, index.data(ModelList::MonogramRole).toString(), Theme::secondaryText(), option.font);
    const Columns columns = columnsFor(option.fontMetrics);
    const bool typed = index.data(ModelList::TypedRole).toBool();
    const int figures = typed ? 12 : columns.star + 2 * columns.price + columns.context + columns.marks + 8;
    paintNames(painter, option, index, option.rect.width() - nameStart - figures);
    if (!typed) {
        paintFigures(painter, option, index);
    }
    painter->restore();
}

void ModelDelegate::paintNames(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int room) const
{
    const auto model = index.data(ModelList::InfoRole).value<core::ModelInfo>();
    const QRect area = QStyle::visualRect(option.direction, option.rect,
                                          QRect(option.rect.left() + nameStart, option.rect.top(), room, option.rect.height()));
    const QFont small = Theme::scaled(option.font, 0.85);
    const QFontMetrics smallMetrics(small);
    const int textHeight = option.fontMetrics.height() + smallMetrics.height();
    const int top = area.top() + (area.height() - textHeight) / 2;
    QString detail = index.data(ModelList::ProviderNameRole).toString() + u" · "_s + model.route.model.toString();
    if (model.simulated) {
        detail += u" · "_s + tr("simulated");
    } else if (model.deprecated.isValid()) {
        detail += u" · "_s + tr("until %1").arg(QLocale().toString(model.deprecated, QLocale::ShortFormat));
    }
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const auto leading = static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    painter->drawText(QRect(area.left(), top, area.width(), option.fontMetrics.height()), leading,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room));
    painter->setFont(small);
    painter->setPen(Theme::secondaryText());
    painter->drawText(QRect(area.left(), top + option.fontMetrics.height(), area.width(), smallMetrics.height()), leading,
                      smallMetrics.elidedText(detail, Qt::ElideMiddle, room));
}

void ModelDelegate::paintFigures(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto model = index.data(ModelList::InfoRole).value<core::ModelInfo>();
    const Columns columns = columnsFor(option.fontMetrics);
    int right = option.rect.right() - 8;
    const auto column = [&](int width) {
        right -= width;
        return QStyle::visualRect(option.direction, option.rect, QRect(right, option.rect.top(), width, option.rect.height()));
    };
    const auto iconIn = [&](const QRect &rect, const QString &name, const QColor &colour) {
        Theme::icon(name, colour).paint(painter, QRect(rect.center() - QPoint(7, 7), QSize(16, 16)));
    };
    const bool favourite = index.data(ModelList::FavouriteRole).toBool();
    const QRect star = column(columns.star);
    if (favourite || (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))) {
        iconIn(star, favourite ? u"star-filled"_s : u"star"_s, favourite ? Theme::warning() : Theme::secondaryText());
    }
    painter->setFont(Theme::tabular(option.font));
    const auto number = [&](int width, const QString &text, bool quiet) {
        painter->setPen(quiet ? Theme::secondaryText() : option.palette.color(QPalette::Text));
        painter->drawText(column(width), static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter), text);
    };
    const core::Rates rates = model.price ? model.price->base : core::Rates();
    number(columns.price, Format::perMillion(rates.output), !rates.output);
    number(columns.price, Format::perMillion(rates.input), !rates.input);
    number(columns.context, Format::compactTokens(model.contextWindow), true);
    right -= 8;
    const auto mark = [&](bool shown, const QString &name) {
        const QRect rect = column(markWidth);
        if (shown) {
            iconIn(rect, name, Theme::secondaryText());
        }
    };
    mark(model.reasoning == true, u"reasoning"_s);
    mark(model.tools == true, u"tool"_s);
    mark(model.vision == true, u"eye"_s);
}

bool ModelDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && !index.data(ModelList::TypedRole).toBool()) {
        const QRect star = QStyle::visualRect(option.direction, option.rect,
                                              QRect(option.rect.right() - 44, option.rect.top(), 40, option.rect.height()));
        if (star.contains(static_cast<QMouseEvent *>(event)->pos())) {
            Q_EMIT starClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace assay::ui
