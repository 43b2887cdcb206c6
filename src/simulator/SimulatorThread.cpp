// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/SimulatorThread.h"

#include "simulator/Simulator.h"

namespace assay::simulator {

using namespace Qt::StringLiterals;

SimulatorThread::SimulatorThread(Scenario scenario) : m_simulator(new Simulator(std::move(scenario)))
{
    m_thread.setObjectName(u"simulator"_s);
    m_simulator->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_simulator, &QObject::deleteLater);
    m_thread.start();
}

SimulatorThread::~SimulatorThread()
{
    m_thread.quit();
    m_thread.wait();
}

std::expected<quint16, QString> SimulatorThread::start(quint16 port)
{
    std::expected<quint16, QString> result;
    QMetaObject::invokeMethod(
        m_simulator,
        [&] {
            result = m_simulator->start(port);
            m_rootUrl = m_simulator->rootUrl();
        },
        Qt::BlockingQueuedConnection);
    return result;
}

QUrl SimulatorThread::baseUrlOf(Face face) const
{
    QUrl url = m_rootUrl;
    url.setPath(basePathOf(face));
    return url;
}

} // namespace assay::simulator
