// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/AnswerComposer.h"

#include "simulator/Dice.h"
#include "simulator/Drawing.h"
#include "simulator/Subject.h"
#include "simulator/Tokens.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <climits>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QString filledIn(QString text, const Subject &subject)
{
    text.replace("{{subject}}"_L1, subject.words);
    text.replace("{{Subject}}"_L1, subject.heading);
    text.replace("{{Name}}"_L1, subject.pascalCase);
    return text.replace("{{name}}"_L1, subject.snakeCase);
}

QString firstSections(const QString &text, int sections)
{
    if (sections <= 0) {
        return text;
    }
    qsizetype at = 0;
    for (int i = 0; i < sections; ++i) {
        at = text.indexOf("\n## "_L1, at + 1);
        if (at < 0) {
            return text;
        }
    }
    return text.first(at).trimmed() + u'\n';
}

bool asksForWeather(const Subject &subject)
{
    return std::ranges::any_of(subject.all, [](const QString &word) {
        return word == "weather"_L1 || word == "wetter"_L1 || word == "forecast"_L1 || word == "temperature"_L1;
    });
}

bool asksForPicture(const Subject &subject)
{
    static const QStringList words{u"draw"_s,   u"paint"_s,   u"picture"_s, u"image"_s, u"photo"_s, u"illustration"_s,
                                   u"sketch"_s, u"zeichne"_s, u"male"_s,    u"bild"_s,  u"foto"_s};
    return std::ranges::any_of(subject.all, [](const QString &word) { return words.contains(word); });
}

/// A place named in the prompt: the last capitalised word that does not begin it.
QString placeIn(const QString &prompt)
{
    QString place = u"Lisbon"_s;
    const QStringList words = prompt.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i) {
        QString word = words[i];
        word.removeIf([](QChar c) { return !c.isLetter(); });
        if (!word.isEmpty() && word.front().isUpper() && word.size() > 2) {
            place = word;
        }
    }
    return place;
}

ComposedTool toolCall(const Asked &asked, const Subject &subject, Dice &dice)
{
    ComposedTool tool;
    tool.id = u"call_%1"_s.arg(static_cast<qulonglong>(dice.next()), 16, 16, QChar(u'0'));
    QJsonObject arguments;
    if (asked.tools.isEmpty()) {
        tool.name = u"get_weather"_s;
        arguments = {{u"city"_s, placeIn(asked.prompt)}, {u"unit"_s, u"celsius"_s}};
    } else {
        tool.name = asked.tools.first().name;
        arguments = instanceOf(asked.tools.first().schema, subject).toObject();
    }
    tool.arguments = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    return tool;
}

/// So many bytes of UTF-8, in large pieces: millions of small ones would be slow to send, and it is the size that is wanted.
QStringList repeated(const QString &text, qsizetype bytes)
{
    QStringList pieces;
    const qsizetype each = text.toUtf8().size();
    for (qsizetype sent = 0; sent < bytes && each > 0; sent += each) {
        pieces.append(text);
    }
    return pieces;
}

void applyStop(Composed &composed, const QStringList &sequences)
{
    const QString text = composed.text.join(QString());
    qsizetype first = -1;
    for (const QString &sequence : sequences) {
        const qsizetype at = text.indexOf(sequence);
        if (at >= 0 && (first < 0 || at < first)) {
            first = at;
            composed.stopSequence = sequence;
        }
    }
    if (first >= 0) {
        composed.text = tokensOf(QStringView(text).first(first));
        composed.ending = Ending::StopSequence;
        composed.tool.reset();
        composed.toolArguments.clear();
    }
}

/// Reasoning counts against the limit too, so a small one can leave no text at all.
void applyLimit(Composed &composed, qsizetype limit)
{
    if (composed.outputTokens() <= limit) {
        return;
    }
    composed.ending = Ending::Length;
    composed.tool.reset();
    composed.toolArguments.clear();
    composed.reasoning.resize(std::min(composed.reasoning.size(), limit));
    composed.text.resize(std::min(composed.text.size(), limit - composed.reasoning.size()));
}

/// How many tokens of the answer a client has that asks to go on; 0: it does not, or has the beginning of another answer.
qsizetype saidOf(const Asked &asked, const Composed &composed)
{
    if (asked.said) {
        return std::min<qsizetype>(*asked.said, composed.reasoning.size() + composed.text.size());
    }
    qsizetype tokens = 0;
    qsizetype length = 0;
    for (; tokens < composed.text.size() && length < asked.begun.size(); ++tokens) {
        length += composed.text[tokens].size();
    }
    const bool same = length == asked.begun.size() && composed.text.first(tokens).join(QString()) == asked.begun;
    return same && tokens > 0 ? composed.reasoning.size() + tokens : 0;
}

void leaveOut(Composed &composed, qsizetype said)
{
    const qsizetype thoughts = std::min(said, composed.reasoning.size());
    composed.reasoning.remove(0, thoughts);
    composed.text.remove(0, said - thoughts);
}

/// Behind the reasoning and a first piece of text at the earliest, so that every part has something to go on from.
void applyPause(Composed &composed, qsizetype said, int after)
{
    const qsizetype text = std::max<qsizetype>(after - composed.reasoning.size(), 1);
    if (text >= composed.text.size()) {
        return;
    }
    composed.text.resize(text);
    composed.tool.reset();
    composed.toolArguments.clear();
    composed.picture.clear();
    composed.ending = Ending::Pause;
    composed.said = said + composed.reasoning.size() + text;
}

} // namespace

AnswerComposer AnswerComposer::shipped()
{
    AnswerComposer composer;
    const QDir folder(u":/simulator/answers"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        if (auto composition = decode(name, QString::fromUtf8(file.readAll()))) {
            composer.m_compositions.append(*std::move(composition));
        }
    }
    return composer;
}

std::optional<Composition> AnswerComposer::decode(const QString &name, const QString &file)
{
    const qsizetype end = file.indexOf("\n---\n"_L1);
    Composition composition{.name = name, .topics = {}, .reasoning = {}, .text = file.sliced(end < 0 ? 0 : end + 5)};
    const QStringList head = file.first(std::max<qsizetype>(end, 0)).split(u'\n');
    for (const QString &line : head) {
        if (line.startsWith("topics:"_L1)) {
            composition.topics = line.sliced(7).simplified().split(u' ', Qt::SkipEmptyParts);
        } else if (line.startsWith("reasoning:"_L1)) {
            composition.reasoning = line.sliced(10).trimmed();
        } else {
            composition.reasoning += u'\n' + line;
        }
    }
    composition.reasoning = composition.reasoning.trimmed();
    return composition.text.trimmed().isEmpty() ? std::nullopt : std::optional(composition);
}

QList<const Composition *> AnswerComposer::orderFor(const Subject &subject, const QString &prompt, int rank) const
{
    QList<const Composition *> fitting;
    QList<const Composition *> general;
    for (const Composition &composition : m_compositions) {
        const auto hits =
            std::ranges::count_if(composition.topics, [&](const QString &topic) { return subject.all.contains(topic); });
        if (composition.topics.isEmpty()) {
            general.append(&composition);
        } else if (hits >= 2) {
            fitting.append(&composition);
        }
    }
    // Another prompt begins elsewhere in the row; for one prompt each model has its own place in it.
    if (!general.isEmpty()) {
        const int start = Dice(prompt.toUtf8()).below(static_cast<int>(general.size()));
        std::ranges::rotate(general, general.begin() + start);
    }
    QList<const Composition *> all = fitting + general;
    if (!all.isEmpty()) {
        std::ranges::rotate(all, all.begin() + rank % all.size());
    }
    return all;
}

Composed AnswerComposer::written(const Asked &asked, const SimulatedModel &model, int rank, qsizetype tokens) const
{
    const Subject subject = subjectOf(asked.prompt);
    const QList<const Composition *> order = orderFor(subject, asked.prompt, rank + asked.turns - 1);
    Composed composed;
    if (order.isEmpty()) {
        return composed;
    }
    if (model.reasoning && !asked.noReasoning) {
        composed.reasoning = tokensOf(filledIn(order.first()->reasoning, subject));
    }
    composed.text = tokensOf(filledIn(firstSections(order.first()->text, model.sections), subject));
    for (qsizetype i = 1; composed.outputTokens() < tokens; ++i) {
        composed.text += tokensOf(u"\n\n"_s + filledIn(order[i % order.size()]->text, subject));
    }
    if (tokens > 0) {
        composed.text.resize(std::max<qsizetype>(tokens - composed.reasoning.size(), 0));
    }
    return composed;
}

Composed AnswerComposer::compose(const Asked &asked, const SimulatedModel &model, int rank, const Pace &pace,
                                 const Fault &fault) const
{
    if (fault.empty) {
        return {};
    }
    const Subject subject = subjectOf(asked.prompt);
    Dice dice(QString(model.family + asked.prompt).toUtf8());
    Composed composed;
    if (fault.refusal) {
        composed.text = tokensOf(u"I can't help with %1."_s.arg(subject.words));
        composed.ending = Ending::Refusal;
    } else if (asked.schema) {
        const QJsonValue instance = instanceOf(*asked.schema, subject);
        composed.text = tokensOf(QString::fromUtf8(QJsonDocument(instance.toObject()).toJson(QJsonDocument::Compact)));
    } else if (model.tools && !asked.toolAnswered && (!asked.tools.isEmpty() || asksForWeather(subject))) {
        composed.text = tokensOf(u"Let me look that up."_s);
        composed.tool = toolCall(asked, subject, dice);
        composed.toolArguments = tokensOf(composed.tool->arguments);
        composed.ending = Ending::ToolCall;
    } else if (model.pictures && asksForPicture(subject)) {
        composed.text = tokensOf(u"Here is a picture of %1."_s.arg(subject.words));
        composed.picture = drawingOf(asked.prompt.toUtf8());
    } else {
        composed = written(asked, model, rank, pace.tokens);
    }
    if (fault.lengthMb > 0) {
        composed.text = repeated(composed.text.join(QString()), fault.lengthMb * qsizetype(1024 * 1024));
        return composed;
    }
    if (fault.filtered) {
        composed.text.resize(std::min<qsizetype>(composed.text.size(), 40));
        composed.ending = Ending::Filter;
    }
    applyStop(composed, asked.stop);
    const qsizetype said = asked.pauses ? saidOf(asked, composed) : 0;
    const qsizetype limit = std::min<qsizetype>(asked.maxTokens.value_or(INT_MAX), pace.tokens > 0 ? INT_MAX : model.maxOutput);
    // Gemini's limit is that of the whole answer, Anthropic's that of one request.
    applyLimit(composed, asked.said ? limit : limit + said);
    leaveOut(composed, said);
    if (asked.pauses && fault.pauseAfter) {
        applyPause(composed, said, *fault.pauseAfter);
    }
    return composed;
}

} // namespace assay::simulator
