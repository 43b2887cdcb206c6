// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>

#include <expected>
#include <optional>

namespace assay::ui {
class MainWindow;
}

namespace assay::app {

class Arguments;

/// `--screenshot FILE` and `--screenshot-size WxH`.
struct PictureOrder {
    QString file;
    QSize size{1440, 900};

    /// nullopt: no picture is asked for. The error is a sentence for people.
    [[nodiscard]] static std::expected<std::optional<PictureOrder>, QString> from(const Arguments &arguments);
};

/// Takes a picture of the window when its comparison has ended, and ends the program: 0, or 1 when there is no picture after a minute.
class WindowPicture final : public QObject {
    Q_OBJECT
public:
    /// `window` outlives this.
    WindowPicture(ui::MainWindow &window, PictureOrder order);

private:
    void take();
    void giveUp();

    ui::MainWindow &m_window;
    PictureOrder m_order;
    QTimer m_settle;
    QTimer m_limit;
};

} // namespace assay::app
