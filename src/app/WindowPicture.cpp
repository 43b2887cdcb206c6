// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowPicture.h"

#include "app/Arguments.h"
#include "app/Invocation.h"
#include "app/Terminal.h"
#include "ui/MainWindow.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPixmap>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

// The last frames are drawn, and what fades has faded.
constexpr std::chrono::milliseconds settleTime{400};
constexpr std::chrono::seconds timeLimit{60};
constexpr int smallest = 320;
constexpr int largest = 8192;

} // namespace

std::expected<std::optional<PictureOrder>, QString> PictureOrder::from(const Arguments &arguments)
{
    if (!arguments.has("screenshot"_L1)) {
        return std::nullopt;
    }
    PictureOrder order;
    order.file = arguments.value("screenshot"_L1);
    if (arguments.has("screenshot-size"_L1)) {
        const QString text = arguments.value("screenshot-size"_L1);
        order.size = QSize(text.section(u'x', 0, 0).toInt(), text.section(u'x', 1).toInt());
        if (order.size.width() < smallest || order.size.height() < smallest || order.size.width() > largest
            || order.size.height() > largest) {
            return std::unexpected(
                QCoreApplication::translate("assay::app::WindowPicture",
                                            "--screenshot-size wants WIDTHxHEIGHT in pixels, for example 1440x900, not \"%1\".")
                    .arg(text));
        }
    }
    if (QFileInfo(order.file).suffix().isEmpty()) {
        order.file += ".png"_L1;
    }
    return order;
}

WindowPicture::WindowPicture(ui::MainWindow &window, PictureOrder order) : m_window(window), m_order(std::move(order))
{
    m_window.resize(m_order.size);
    m_settle.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_window, &ui::MainWindow::comparisonFinished, this, [this] { m_settle.start(settleTime); });
    connect(&m_settle, &QTimer::timeout, this, &WindowPicture::take);
    connect(&m_limit, &QTimer::timeout, this, &WindowPicture::giveUp);
    m_limit.start(timeLimit);
}

void WindowPicture::take()
{
    Terminal error(Terminal::Stream::Error);
    if (!m_window.grab().save(m_order.file)) {
        error.write("assay: "_L1 + tr("The picture cannot be written to %1.").arg(m_order.file) + u'\n');
        QCoreApplication::exit(ExitFailed);
        return;
    }
    error.write(tr("The picture is in %1.").arg(QFileInfo(m_order.file).absoluteFilePath()) + u'\n');
    QCoreApplication::exit(ExitGood);
}

void WindowPicture::giveUp()
{
    Terminal(Terminal::Stream::Error)
        .write("assay: "_L1 + tr("The comparison did not end within a minute; there is no picture.") + u'\n');
    QCoreApplication::exit(ExitFailed);
}

} // namespace assay::app
