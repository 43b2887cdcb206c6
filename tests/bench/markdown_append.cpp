// SPDX-License-Identifier: GPL-3.0-or-later
// What a streamed answer costs on the screen: 14.5 KB token by token into the answer view, painted with every frame, against the same
// tokens appended to a bare QPlainTextEdit in the same run. CPU time of the whole process.
#include "ui/markdown/AnswerView.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>

#include <cstdio>
#include <ctime>

using namespace assay::ui;

namespace {

constexpr int tokensPerFrame = 2; // some 100 tokens/s at 60 frames/s
constexpr qsizetype answerSize = 14'500;

double cpuMilliseconds()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    for (qsizetype at = 0; at < text.size(); at += 4) {
        tokens.append(text.sliced(at, qMin(qsizetype(4), text.size() - at)));
    }
    return tokens;
}

QString answer()
{
    QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/tests/fixtures/markdown/answer.md"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no answer.md");
    }
    const QString text = QString::fromUtf8(file.readAll());
    return text.repeated(5).left(answerSize);
}

/// Feeds the tokens, a frame's worth at a time, and paints what asks to be painted.
template <class Append, class Frame>
double stream(const QStringList &tokens, Append append, Frame frame)
{
    const double start = cpuMilliseconds();
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        append(tokens[at]);
        if (at % tokensPerFrame == tokensPerFrame - 1) {
            frame();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    frame();
    QCoreApplication::processEvents();
    return cpuMilliseconds() - start;
}

double renderMarkdown(const QStringList &tokens)
{
    FrameClock clock;
    Grammars grammars;
    AnswerView view(clock, grammars);
    view.resize(480, 700);
    view.show();
    QCoreApplication::processEvents();
    return stream(tokens, [&](const QString &token) { view.appendText(token); }, [&] { view.catchUp(); });
}

/// 1 MB: prose, then a code block of 10,000 lines, then prose again, and the code goes on to the end.
QString longAnswer()
{
    QString text = answer() + QStringLiteral("\n\n```cpp\n");
    for (int line = 0; line < 10'000; ++line) {
        text +=
            QStringLiteral("    total += values[%1] * weights[%1]; // step %1 of many, until all of them are done\n").arg(line);
    }
    return text + QStringLiteral("```\n\n") + answer().repeated(8);
}

/// Microseconds for a token among the first and among the last of the same kind, code, and the same for the prose behind it; the worse one.
std::pair<double, double> firstAndLast(const QStringList &tokens)
{
    FrameClock clock;
    Grammars grammars;
    AnswerView view(clock, grammars);
    view.resize(480, 700);
    view.show();
    QCoreApplication::processEvents();
    const auto feed = [&](const QStringList &some) {
        return stream(
                   some, [&](const QString &token) { view.appendText(token); }, [&] { view.catchUp(); })
               * 1000 / double(some.size());
    };
    constexpr qsizetype measured = 2000;
    const qsizetype prose = answerSize / 4;
    const double firstProse = feed(tokens.first(prose));
    const double firstCode = feed(tokens.sliced(prose, measured));
    // In between as fast as it goes.
    const qsizetype behind = tokens.size() - 8 * prose;
    view.appendText(QStringList(tokens.sliced(prose + measured, behind - 2 * measured - prose)).join(QString()));
    view.catchUp();
    const double lastCode = feed(tokens.sliced(behind - measured, measured - 100));
    view.appendText(QStringList(tokens.sliced(behind - 100, 100)).join(QString()));
    view.catchUp();
    const double lastProse = feed(tokens.sliced(behind, prose));
    return lastCode / firstCode > lastProse / firstProse ? std::pair(firstCode, lastCode) : std::pair(firstProse, lastProse);
}

/// Milliseconds for a row that comes to a table of 450, and for the whole table at once.
std::pair<double, double> rowAndTable()
{
    const QString row = QStringLiteral("| some words | 1204 | `code` |\n");
    FrameClock clock;
    Grammars grammars;
    AnswerView view(clock, grammars);
    view.resize(480, 700);
    view.show();
    QCoreApplication::processEvents();
    const QString table = QStringLiteral("| a | b | c |\n|---|--:|---|\n") + row.repeated(450);
    const auto append = [&](const QString &text) {
        view.appendText(text);
        view.catchUp();
    };
    const double whole = stream({table}, append, [] {});
    return {stream(QStringList(50, row), append, [] {}) / 50, whole};
}

double renderPlain(const QStringList &tokens)
{
    QPlainTextEdit edit;
    edit.setReadOnly(true);
    edit.resize(480, 700);
    edit.show();
    QCoreApplication::processEvents();
    const auto append = [&](const QString &token) {
        QTextCursor cursor(edit.document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(token);
        edit.moveCursor(QTextCursor::End);
    };
    return stream(tokens, append, [] {});
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    const QStringList tokens = tokensOf(answer());
    renderMarkdown(tokens.first(200));
    renderPlain(tokens.first(200));
    const double plain = renderPlain(tokens) * 1000 / double(tokens.size());
    const double markdown = renderMarkdown(tokens) * 1000 / double(tokens.size());
    std::printf(
        "{\"bench\":\"markdown_append\",\"case\":\"token of 14.5 KB, painted\",\"value\":%.1f,\"unit\":\"us\",\"baseline\":%.1f,"
        "\"ratio\":%.2f}\n",
        markdown, plain, markdown / plain);
    const auto [row, table] = rowAndTable();
    std::printf("{\"bench\":\"markdown_append\",\"case\":\"row behind 450, beside all at once\",\"value\":%.2f,\"unit\":\"ms\","
                "\"baseline\":%.2f,\"ratio\":%.2f}\n",
                row, table, row / table);
    const QStringList megabyte = tokensOf(longAnswer());
    const auto [early, end] = firstAndLast(megabyte);
    std::printf(
        "{\"bench\":\"markdown_append\",\"case\":\"token at the end of 1 MB\",\"value\":%.1f,\"unit\":\"us\",\"baseline\":%.1f,"
        "\"ratio\":%.2f}\n",
        end, early, end / early);
    const QStringList many = tokensOf(answer().repeated(8));
    const double late = renderMarkdown(many) * 1000 / double(many.size());
    std::printf(
        "{\"bench\":\"markdown_append\",\"case\":\"token of 116 KB, painted\",\"value\":%.1f,\"unit\":\"us\",\"baseline\":%.1f,"
        "\"ratio\":%.2f}\n",
        late, markdown, late / markdown);
    return 0;
}
