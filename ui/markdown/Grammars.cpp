// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Grammars.h"

#include "ui/theme/Theme.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <array>

namespace assay::ui {

namespace {

// Words that stand behind fences and are neither name, alias nor file ending of a definition.
constexpr std::array<std::pair<QStringView, QStringView>, 14> nicknames{{
    {u"shell", u"Bash"},
    {u"console", u"Bash"},
    {u"shell-session", u"Bash"},
    {u"c++", u"C++"},
    {u"c#", u"C#"},
    {u"csharp", u"C#"},
    {u"golang", u"Go"},
    {u"js", u"JavaScript"},
    {u"jsx", u"JavaScript React (JSX)"},
    {u"ts", u"TypeScript"},
    {u"rust", u"Rust"},
    {u"objective-c", u"Objective-C"},
    {u"docker", u"Dockerfile"},
    {u"postgres", u"SQL (PostgreSQL)"},
}};

QColor readable(const QColor &colour, const QColor &text, const QColor &background)
{
    constexpr qreal enough = 4.5;
    constexpr int steps = 10;
    QColor mixed = colour;
    for (int step = 1; step <= steps && Theme::contrast(mixed, background) < enough; ++step) {
        const auto mix = [step](int from, int to) { return from + (to - from) * step / steps; };
        mixed = QColor(mix(colour.red(), text.red()), mix(colour.green(), text.green()), mix(colour.blue(), text.blue()));
    }
    return mixed;
}

} // namespace

Grammars::Grammars() : m_reader(std::make_unique<DefinitionReader>()) {}

const KSyntaxHighlighting::Repository &Grammars::repository() const
{
    if (!m_repository) {
        m_repository.emplace();
    }
    return *m_repository;
}

KSyntaxHighlighting::Definition Grammars::definitionOf(const QString &language) const
{
    const QString word = language.toLower();
    if (word.isEmpty() || word.size() > 40 || word == u"text" || word == u"plain" || word == u"plaintext") {
        return {};
    }
    if (const auto known = m_known.constFind(word); known != m_known.constEnd()) {
        return known.value();
    }
    QString name = word;
    for (const auto &[nickname, real] : nicknames) {
        if (nickname == word) {
            name = real.toString();
        }
    }
    auto definition = repository().definitionForName(name);
    if (!definition.isValid() && !name.contains(u'/')) {
        definition = repository().definitionForFileName(QStringLiteral("x.") + name);
    }
    m_known.insert(word, definition);
    return definition;
}

KSyntaxHighlighting::Theme Grammars::theme(bool dark) const
{
    const auto wanted = repository().theme(dark ? QStringLiteral("GitHub Dark") : QStringLiteral("GitHub Light"));
    return wanted.isValid() ? wanted
                            : repository().defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme
                                                             : KSyntaxHighlighting::Repository::LightTheme);
}

QString Grammars::displayName(const QString &language) const
{
    const auto definition = definitionOf(language);
    return definition.isValid() ? definition.translatedName() : language.left(40);
}

CodeHighlighter::CodeHighlighter(const Grammars &grammars, const KSyntaxHighlighting::Definition &definition,
                                 const KSyntaxHighlighting::Theme &theme, const QColor &text, const QColor &background)
    : m_grammars(grammars), m_text(text), m_background(background)
{
    setDefinition(definition);
    setTheme(theme);
}

QList<QTextLayout::FormatRange> CodeHighlighter::highlight(QStringView line, State &state)
{
    m_ranges.clear();
    state = highlightLine(line, state);
    return std::exchange(m_ranges, {});
}

void CodeHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length <= 0 || !format.isValid() || format.isDefaultTextStyle(theme())) {
        return;
    }
    auto known = m_formats.find(format.id());
    if (known == m_formats.end()) {
        QTextCharFormat made;
        if (format.hasTextColor(theme())) {
            made.setForeground(readable(format.textColor(theme()), m_text, m_background));
        }
        if (format.isBold(theme())) {
            made.setFontWeight(QFont::DemiBold);
        }
        if (format.isItalic(theme())) {
            made.setFontItalic(true);
        }
        known = m_formats.insert(format.id(), made);
    }
    QTextLayout::FormatRange range;
    range.start = offset;
    range.length = length;
    range.format = known.value();
    m_ranges.append(range);
}

} // namespace assay::ui
