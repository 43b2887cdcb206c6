// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace assay::ui {

/// A splitter whose handles are the one-pixel lines between panes; they can be grabbed a little beside them too.
class ThinSplitter final : public QSplitter {
    Q_OBJECT
public:
    explicit ThinSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace assay::ui
