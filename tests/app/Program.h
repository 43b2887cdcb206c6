// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/// How a call of the program ended.
struct Ended {
    int status = -1;
    QByteArray output;
    QByteArray error;

    /// Standard output as JSON lines; the test fails on one that is not JSON.
    [[nodiscard]] QList<QJsonObject> lines() const;
    /// Those with that `event`.
    [[nodiscard]] QList<QJsonObject> events(const QString &event) const;
    /// The `answer` event of an answer; empty if there is none.
    [[nodiscard]] QJsonObject answer(int index = 0) const;
};

/// The built program in a home of its own: no keys, no keychain, an empty data folder.
class Program final {
public:
    Program();

    [[nodiscard]] Ended run(const QStringList &arguments, const QByteArray &input = {});
    /// `run` with `--data-dir` and `--json`, at the simulator's address of that provider.
    [[nodiscard]] Ended ask(const QString &model, const QString &prompt, const QStringList &more = {});
    /// Started and not waited for.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments);

    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    [[nodiscard]] QString dataFolder() const { return m_home.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString home() const { return m_home.path(); }
    /// Writes a file beside the data folder and returns its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/// `assay simulate` as a process of its own.
class SimulatorProcess final {
public:
    explicit SimulatorProcess(Program &program,
                              const QByteArray &scenario = R"({"models":{"*":{"tokens_per_s":2000,"first_token_ms":5}}})");
    ~SimulatorProcess();

    [[nodiscard]] QUrl root() const { return m_root; }
    [[nodiscard]] bool isListening() const { return m_root.port() > 0; }
    /// `--base-url …` for every provider.
    [[nodiscard]] QStringList baseUrls() const;

private:
    std::unique_ptr<QProcess> m_process;
    QUrl m_root;
};
