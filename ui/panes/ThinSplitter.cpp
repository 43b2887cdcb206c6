// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/ThinSplitter.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace assay::ui {

namespace {

class LineHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::separator()); }
};

} // namespace

ThinSplitter::ThinSplitter(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *ThinSplitter::createHandle()
{
    return new LineHandle(orientation(), this);
}

} // namespace assay::ui
