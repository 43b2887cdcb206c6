// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerContent.h"

#include "ui/markdown/BlockParser.h"
#include "ui/markdown/PictureItem.h"
#include "ui/markdown/StyledText.h"
#include "ui/markdown/ToggleItem.h"

#include <QJsonDocument>

#include <algorithm>

namespace assay::ui {

namespace {

// What one call of a stream takes at most, so that a deadline is looked at often enough.
constexpr qsizetype slice = 16 * 1024;
constexpr qsizetype longestPrompt = 2000;
constexpr qsizetype longestName = 120;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestAddress = 2048;
constexpr qsizetype longestCited = 400;
constexpr qsizetype mostCitations = 200;
constexpr qsizetype longestFormatted = 256 * 1024; // of JSON; more than that stays as it came

/// Arguments as people read them; what is not (yet) JSON stays as it came.
QString formattedJson(const QString &json)
{
    if (json.size() > longestFormatted || !json.trimmed().endsWith(u'}')) {
        return json;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    return document.isNull() ? json : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

/// Untrusted text for one line.
QString lineOf(const QString &text, qsizetype longest)
{
    const QString clean = TextCleaner().clean(text).simplified();
    return clean.size() > longest ? clean.left(longest) + QStringLiteral(" …") : clean;
}

/// One entry of the list of sources: its title as a link, and below it the words that were taken from it.
Block blockOf(const core::Citation &citation, int number)
{
    Block block;
    block.containers.append(
        Container{.kind = Container::Kind::Ordered, .number = number, .checked = false, .first = true, .label = {}});
    const QString address = lineOf(citation.url, longestAddress);
    const QString title = lineOf(citation.title, longestTitle);
    Span link;
    link.link = isOpenable(address) ? address : QString();
    appendStyled(block.text, block.spans, title.isEmpty() ? address : title, link);
    const QString words = lineOf(citation.cited, longestCited);
    if (!words.isEmpty()) {
        const QString separator = block.text.isEmpty() ? QString() : QString(QChar::LineSeparator);
        Span italic;
        italic.styles = Span::Italic;
        appendStyled(block.text, block.spans, separator);
        appendStyled(block.text, block.spans, words, italic);
    }
    return block;
}

/// A text that grows, and how much of it a stream has taken.
struct Inlet {
    MarkdownStream stream;
    QString text;
    qsizetype taken = 0;
    bool finished = false; ///< nothing follows
    bool closed = false;   ///< the stream knows

    /// Returns the first changed block, or -1 if there was nothing to take.
    qsizetype take()
    {
        if (taken < text.size()) {
            const qsizetype size = qMin(slice, text.size() - taken);
            const qsizetype first = stream.append(QStringView(text).sliced(taken, size));
            taken += size;
            if (taken == text.size()) {
                text.clear();
                taken = 0;
            }
            return first;
        }
        if (finished && !closed) {
            closed = true;
            return stream.finish();
        }
        return -1;
    }
};

} // namespace

struct AnswerContent::Turn {
    int prompt = 0;
    int toggle = 0;
    int reasoning = 0;
    int answer = 0;
    int pictures = 0;
    int tools = 0;
    int sources = 0;
    Inlet text;
    QString reasoningText;
    std::unique_ptr<Inlet> reasoningInlet; ///< only while it is open: nobody pays for what nobody reads
    QString label;
    ToggleItem *line = nullptr; ///< owned by the scene
    QList<core::ToolCall> calls;
    bool callsChanged = false;
    QList<Block> callBlocks;
};

AnswerContent::AnswerContent(AnswerScene &scene) : m_scene(scene) {}

AnswerContent::~AnswerContent() = default;

AnswerContent::Turn &AnswerContent::current()
{
    if (m_turns.empty()) {
        beginTurn({});
    }
    return *m_turns[m_current];
}

void AnswerContent::useTurn(int turn)
{
    m_current = qMin(size_t(qMax(turn, 0)), m_turns.size() - 1);
}

Place AnswerContent::beginningOf(int turn) const
{
    return turn < int(m_turns.size()) ? Place{m_turns[size_t(turn)]->prompt, 0, 0} : Place();
}

int AnswerContent::beginTurn(const QString &prompt)
{
    auto turn = std::make_unique<Turn>();
    for (int *part :
         {&turn->prompt, &turn->toggle, &turn->reasoning, &turn->answer, &turn->pictures, &turn->tools, &turn->sources}) {
        *part = m_scene.addPart();
    }
    if (!prompt.isEmpty()) {
        Block block;
        block.containers.append(Container{.kind = Container::Kind::Quote, .label = {}});
        block.text = TextCleaner().clean(prompt).trimmed();
        if (block.text.size() > longestPrompt) {
            block.text = block.text.left(longestPrompt) + QStringLiteral(" …");
        }
        block.text.replace(u'\n', QChar::LineSeparator);
        m_scene.setBlocks(turn->prompt, {block}, 0);
    }
    m_turns.push_back(std::move(turn));
    m_current = m_turns.size() - 1;
    return int(m_current);
}

void AnswerContent::appendText(const QString &text)
{
    Turn &turn = current();
    turn.text.text += text;
    turn.text.finished = turn.text.closed = false;
}

bool AnswerContent::appendReasoning(const QString &text)
{
    Turn &turn = current();
    turn.reasoningText += text;
    const bool first = turn.line == nullptr;
    if (turn.reasoningInlet) {
        turn.reasoningInlet->text += text;
    }
    if (first) {
        setReasoningLabel(turn.label.isEmpty() ? tr("Reasoning") : turn.label);
    }
    return first || turn.reasoningInlet;
}

void AnswerContent::setReasoningLabel(const QString &label)
{
    Turn &turn = current();
    if (turn.line != nullptr && turn.label == label) {
        return;
    }
    turn.label = label;
    showToggle(turn);
}

void AnswerContent::showToggle(Turn &turn)
{
    if (turn.line != nullptr) {
        turn.line->setLabel(turn.label);
        m_scene.touch(turn.toggle);
        return;
    }
    auto line = std::make_unique<ToggleItem>(turn.label);
    turn.line = line.get();
    std::vector<std::unique_ptr<Item>> items;
    items.push_back(std::move(line));
    m_scene.setItems(turn.toggle, std::move(items));
}

void AnswerContent::toggleReasoning(int part)
{
    for (const auto &turn : m_turns) {
        if (turn->toggle != part || turn->line == nullptr) {
            continue;
        }
        turn->line->setOpen(!turn->line->isOpen());
        m_scene.touch(part);
        if (turn->line->isOpen()) {
            turn->reasoningInlet = std::make_unique<Inlet>();
            turn->reasoningInlet->text = turn->reasoningText;
            turn->reasoningInlet->finished = turn->text.finished;
        } else {
            turn->reasoningInlet.reset();
            m_scene.setItems(turn->reasoning, {});
        }
    }
}

void AnswerContent::setToolCalls(const QList<core::ToolCall> &calls)
{
    current().calls = calls;
    current().callsChanged = true;
}

void AnswerContent::showToolCalls(Turn &turn)
{
    turn.callsChanged = false;
    TextCleaner cleaner;
    QList<Block> blocks;
    for (const core::ToolCall &call : std::as_const(turn.calls)) {
        Block block;
        block.kind = Block::Kind::Code;
        block.language = QStringLiteral("json");
        block.title = tr("Tool call: %1").arg(lineOf(call.name, longestName));
        block.text = cleaner.clean(formattedJson(call.arguments.isEmpty() ? QStringLiteral("{}") : call.arguments));
        blocks.append(block);
    }
    const auto changed = std::ranges::mismatch(turn.callBlocks, blocks).in2 - blocks.begin();
    m_scene.setBlocks(turn.tools, blocks, changed);
    turn.callBlocks = std::move(blocks);
}

void AnswerContent::setPictures(const QList<core::Picture> &pictures)
{
    std::vector<std::unique_ptr<Item>> items;
    for (const core::Picture &picture : pictures) {
        items.push_back(std::make_unique<PictureItem>(picture, int(items.size()) + 1));
    }
    m_scene.setItems(current().pictures, std::move(items));
}

void AnswerContent::setCitations(const QList<core::Citation> &citations)
{
    QList<Block> blocks;
    if (!citations.isEmpty()) {
        Block head;
        Span bold;
        bold.styles = Span::Bold;
        appendStyled(head.text, head.spans, tr("Sources"), bold);
        blocks.append(head);
    }
    for (const core::Citation &citation : citations.first(qMin(citations.size(), mostCitations))) {
        blocks.append(blockOf(citation, int(blocks.size())));
    }
    m_scene.setBlocks(current().sources, blocks, 0);
}

void AnswerContent::finishTurn()
{
    Turn &turn = current();
    turn.text.finished = true;
    if (turn.reasoningInlet) {
        turn.reasoningInlet->finished = true;
    }
}

void AnswerContent::restartTurn()
{
    Turn &turn = current();
    turn.text = Inlet();
    turn.reasoningText.clear();
    turn.reasoningInlet.reset();
    turn.label.clear();
    turn.line = nullptr;
    turn.calls.clear();
    turn.callBlocks.clear();
    turn.callsChanged = false;
    for (int part : {turn.toggle, turn.reasoning, turn.answer, turn.pictures, turn.tools, turn.sources}) {
        m_scene.setItems(part, {});
    }
}

void AnswerContent::clear()
{
    m_turns.clear();
    m_current = 0;
    m_scene.clear();
}

bool AnswerContent::advance(QDeadlineTimer deadline)
{
    bool more = false;
    for (const auto &turn : m_turns) {
        more = advance(*turn, deadline) || more;
    }
    return more;
}

bool AnswerContent::advance(Turn &turn, QDeadlineTimer deadline)
{
    const auto drain = [&](Inlet &inlet, int part) {
        do {
            const qsizetype changed = inlet.take();
            if (changed < 0) {
                break;
            }
            // The scene's share of the work counts for the deadline too.
            if (const qsizetype grown = inlet.stream.grownFrom(); grown >= 0) {
                m_scene.growLast(part, inlet.stream.blocks(), grown);
            } else {
                m_scene.setBlocks(part, inlet.stream.blocks(), changed);
            }
        } while (!deadline.hasExpired());
        return !inlet.text.isEmpty() || (inlet.finished && !inlet.closed);
    };
    if (turn.callsChanged) {
        showToolCalls(turn);
    }
    bool more = drain(turn.text, turn.answer);
    if (turn.reasoningInlet) {
        more = drain(*turn.reasoningInlet, turn.reasoning) || more;
    }
    return more;
}

bool AnswerContent::isEmpty() const
{
    return m_turns.empty()
           || (m_turns.size() == 1 && m_turns[0]->text.text.isEmpty() && m_turns[0]->text.stream.isEmpty()
               && m_turns[0]->reasoningText.isEmpty() && m_scene.count() == 0);
}

qsizetype AnswerContent::backlog() const
{
    qsizetype characters = 0;
    for (const auto &turn : m_turns) {
        characters += turn->text.text.size() - turn->text.taken;
        if (turn->reasoningInlet) {
            characters += turn->reasoningInlet->text.size() - turn->reasoningInlet->taken;
        }
    }
    return characters;
}

QString AnswerContent::markdown() const
{
    QStringList answers;
    for (const auto &turn : m_turns) {
        answers.append(turn->text.stream.text() + turn->text.text.sliced(turn->text.taken));
    }
    return answers.join(QStringLiteral("\n\n---\n\n"));
}

} // namespace assay::ui
