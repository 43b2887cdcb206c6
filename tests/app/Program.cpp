// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 110'000;

} // namespace

QList<QJsonObject> Ended::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            QTest::qFail(("not a JSON object: " + line).constData(), __FILE__, __LINE__);
        }
        objects.append(document.object());
    }
    return objects;
}

QList<QJsonObject> Ended::events(const QString &event) const
{
    QList<QJsonObject> found = lines();
    found.removeIf([&](const QJsonObject &line) { return line.value("event"_L1).toString() != event; });
    return found;
}

QJsonObject Ended::answer(int index) const
{
    for (const QJsonObject &line : events(u"answer"_s)) {
        if (line.value("answer"_L1).toInt(-1) == index) {
            return line;
        }
    }
    return {};
}

Program::Program() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys()) {
        if (name.endsWith("_API_KEY"_L1) || name.startsWith("DBUS_"_L1) || name.startsWith("ASSAY_"_L1) || name == "DISPLAY"_L1
            || name == "WAYLAND_DISPLAY"_L1) {
            m_environment.remove(name);
        }
    }
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"share"_s));
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(ASSAY_PROGRAM), arguments);
    if (!process->waitForStarted()) {
        QTest::qFail("the program does not start", __FILE__, __LINE__);
    }
    return process;
}

Ended Program::run(const QStringList &arguments, const QByteArray &input)
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    if (!process->waitForFinished(longest)) {
        QTest::qFail("the program does not end", __FILE__, __LINE__);
        process->kill();
        process->waitForFinished();
    }
    return {.status = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
            .output = process->readAllStandardOutput(),
            .error = process->readAllStandardError()};
}

Ended Program::ask(const QString &model, const QString &prompt, const QStringList &more)
{
    return run(QStringList{u"run"_s, u"--data-dir"_s, dataFolder(), u"--json"_s, u"--model"_s, model, u"--prompt"_s, prompt}
               + more);
}

QString Program::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_home.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        QTest::qFail("a file cannot be written", __FILE__, __LINE__);
    }
    return file.fileName();
}

SimulatorProcess::SimulatorProcess(Program &program, const QByteArray &scenario)
    : m_process(
          program.start({u"simulate"_s, u"--port"_s, u"0"_s, u"--scenario"_s, program.file(u"scenario.json"_s, scenario)}))
{
    m_process->setReadChannel(QProcess::StandardOutput);
    while (!m_process->canReadLine() && m_process->waitForReadyRead(10'000)) {
    }
    const QByteArray line = m_process->readLine().trimmed();
    if (line.startsWith("listening on ")) {
        m_root = QUrl(QString::fromLatin1(line.sliced(13)));
    }
}

SimulatorProcess::~SimulatorProcess()
{
    m_process->terminate();
    m_process->waitForFinished();
}

QStringList SimulatorProcess::baseUrls() const
{
    QStringList options;
    for (const auto &[provider, path] :
         {std::pair(u"anthropic"_s, u"/anthropic"_s), std::pair(u"openrouter"_s, u"/openrouter/api/v1"_s),
          std::pair(u"openai"_s, u"/openai/v1"_s), std::pair(u"openai-chat"_s, u"/openai/v1"_s),
          std::pair(u"groq"_s, u"/groq/openai/v1"_s), std::pair(u"together"_s, u"/together/v1"_s),
          std::pair(u"ollama"_s, u"/ollama"_s), std::pair(u"gemini"_s, u"/gemini/v1beta"_s), std::pair(u"local"_s, u"/v1"_s)}) {
        options << u"--base-url"_s << provider + u'=' + m_root.toString() + path;
    }
    return options;
}
