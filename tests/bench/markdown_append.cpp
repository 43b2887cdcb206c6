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
    const QStringList many = tokensOf(answer().repeated(8));
    const double late = renderMarkdown(many) * 1000 / double(many.size());
    std::printf(
        "{\"bench\":\"markdown_append\",\"case\":\"token of 116 KB, painted\",\"value\":%.1f,\"unit\":\"us\",\"baseline\":%.1f,"
        "\"ratio\":%.2f}\n",
        late, markdown, late / markdown);
    return 0;
}
