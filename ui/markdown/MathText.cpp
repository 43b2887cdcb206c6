// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/MathText.h"

#include "ui/markdown/MathSymbols.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace assay::ui {

namespace {

constexpr int deepest = 40;

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Whether it can be a part of a fraction or of a power as it is.
bool isSimple(QStringView text)
{
    return text.size() <= 1 || std::ranges::all_of(text, [](QChar unit) {
               return unit.isLetterOrNumber() || unit.isSurrogate() || unit.isMark();
           });
}

QString grouped(const QString &text)
{
    return isSimple(text) ? text : u'(' + text + u')';
}

/// Empty, but known.
QString nothing()
{
    return QStringLiteral("");
}

class Reader final {
public:
    explicit Reader(QStringView tex) : m_tex(tex) {}

    QString whole();

private:
    /// Up to the end, or up to the brace that closes the group that it stands in.
    QString group(int depth);
    QString atom(int depth);
    QString argument(int depth);
    QString command(int depth);
    QString named(QStringView name, int depth);
    QString environment(bool begins);
    QString words(QStringView name);
    QString spacing(QStringView name);
    QString fraction(int depth);
    QString root(int depth);
    QString letters(QStringView alphabet, int depth);
    QString rawArgument();
    QString optional();
    void script(QString &out, int depth);
    [[nodiscard]] QStringView word();
    void skipSpaces();
    [[nodiscard]] bool atEnd() const { return m_at >= m_tex.size(); }

    QStringView m_tex;
    qsizetype m_at = 0;
};

QString Reader::whole()
{
    QString out = group(0);
    while (!atEnd()) {
        ++m_at; // a brace that closes nothing
        out += group(0);
    }
    return out;
}

void Reader::skipSpaces()
{
    while (!atEnd() && m_tex[m_at].isSpace()) {
        ++m_at;
    }
}

QStringView Reader::word()
{
    const qsizetype from = m_at;
    while (!atEnd() && m_tex[m_at].isLetter() && m_tex[m_at].unicode() < 0x80) {
        ++m_at;
    }
    // A sign is a command too.
    m_at += m_at == from && !atEnd() ? 1 : 0;
    return m_tex.sliced(from, m_at - from);
}

QString Reader::group(int depth)
{
    QString out;
    while (!atEnd() && m_tex[m_at] != u'}') {
        const QChar unit = m_tex[m_at];
        if (unit == u'^' || unit == u'_') {
            script(out, depth);
        } else if (unit.isSpace()) {
            skipSpaces();
            if (!out.isEmpty() && !out.back().isSpace()) {
                out += u' ';
            }
        } else {
            out += atom(depth);
        }
    }
    return out;
}

QString Reader::atom(int depth)
{
    const QChar unit = m_tex[m_at++];
    switch (unit.unicode()) {
    case u'{': {
        const QString inner = depth > deepest ? QString() : group(depth + 1);
        m_at += atEnd() ? 0 : 1;
        return inner;
    }
    case u'\\':
        return atEnd() ? QString(unit) : command(depth);
    case u'~':
        return QStringLiteral(" ");
    case u'&': // columns of an aligned environment
        return QStringLiteral(" ");
    case u'-':
        return QStringLiteral("\u2212");
    case u'\'':
        return QStringLiteral("\u2032");
    case u'*':
        return QStringLiteral("\u2217");
    default:
        return unit;
    }
}

QString Reader::argument(int depth)
{
    skipSpaces();
    if (atEnd() || m_tex[m_at] == u'}') {
        return {};
    }
    return depth < deepest ? atom(depth + 1).trimmed() : QString(m_tex[m_at++]);
}

QString Reader::rawArgument()
{
    skipSpaces();
    if (atEnd() || m_tex[m_at] != u'{') {
        return {};
    }
    const qsizetype from = ++m_at;
    int open = 1;
    while (!atEnd() && open > 0) {
        open += m_tex[m_at] == u'{' ? 1 : m_tex[m_at] == u'}' ? -1 : 0;
        ++m_at;
    }
    return m_tex.sliced(from, m_at - from - (open == 0 ? 1 : 0)).toString();
}

QString Reader::optional()
{
    if (atEnd() || m_tex[m_at] != u'[') {
        return {};
    }
    const qsizetype close = m_tex.indexOf(u']', m_at);
    if (close < 0) {
        return {};
    }
    const QString inner = m_tex.sliced(m_at + 1, close - m_at - 1).toString();
    m_at = close + 1;
    return inner;
}

void Reader::script(QString &out, int depth)
{
    const bool raised = m_tex[m_at++] == u'^';
    const QString text = argument(depth);
    // ∑ and ∫ take their limits as close as a letter does.
    while (out.endsWith(u' ')) {
        out.chop(1);
    }
    const QString small = raised ? mathRaised(text) : mathLowered(text);
    if (!small.isEmpty() || text.isEmpty()) {
        out += small;
    } else {
        out += (raised ? u'^' : u'_') + grouped(text);
    }
}

QString Reader::fraction(int depth)
{
    const QString above = argument(depth);
    const QString below = argument(depth);
    return grouped(above) + u'/' + grouped(below);
}

QString Reader::root(int depth)
{
    const QString degree = optional();
    const QString sign = degree == u"3"   ? QStringLiteral("\u221b")
                         : degree == u"4" ? QStringLiteral("\u221c")
                                          : mathRaised(degree) + QStringLiteral("\u221a");
    return sign + grouped(argument(depth));
}

QString Reader::letters(QStringView alphabet, int depth)
{
    const QList<uint> points = argument(depth).toUcs4();
    QString out;
    for (uint point : points) {
        out += mathLetter(alphabet, point);
    }
    return out;
}

QString Reader::command(int depth)
{
    const qsizetype from = m_at - 1;
    const QStringView name = word();
    if (const QString symbol = mathSymbol(name); !symbol.isEmpty()) {
        // The name of a function stands off from what follows it.
        const bool function = symbol.size() > 1 && symbol.front().isLetter() && !atEnd() && m_tex[m_at].isLetterOrNumber();
        return function ? symbol + u' ' : symbol;
    }
    if (const char16_t accent = mathAccent(name); accent != 0) {
        const QString under = argument(depth);
        QString out;
        for (QChar unit : under) {
            out += unit;
            out += unit.isHighSurrogate() ? QString() : QString(QChar(accent));
        }
        return out;
    }
    const qsizetype before = m_at;
    const QString known = named(name, depth);
    return known.isNull() ? m_tex.sliced(from, before - from).toString() : known;
}

QString Reader::environment(bool begins)
{
    const QString name = rawArgument();
    if (begins && name.startsWith(u"array")) {
        rawArgument();
    }
    if (name.endsWith(u"matrix")) {
        const QStringView brackets = name == u"pmatrix" ? u"()" : name == u"vmatrix" ? u"||" : u"[]";
        return begins ? brackets.front() : brackets.back();
    }
    return begins && name == u"cases" ? QStringLiteral("{ ") : nothing();
}

QString Reader::words(QStringView name)
{
    m_at += !atEnd() && m_tex[m_at] == u'*' ? 1 : 0;
    const QString words = rawArgument();
    return name == u"label" ? nothing() : name == u"tag" ? QStringLiteral(" (") + words + u')' : nothing().append(words);
}

/// Null: not a command about space and size.
QString Reader::spacing(QStringView name)
{
    if (isOneOf(name, {u"left", u"right", u"big", u"Big", u"bigg", u"Bigg", u"bigl", u"bigr", u"Bigl", u"Bigr", u"middle"})) {
        // A full stop is a bracket that is not there.
        m_at += !atEnd() && m_tex[m_at] == u'.' ? 1 : 0;
        return nothing();
    }
    if (isOneOf(name, {u"displaystyle", u"textstyle", u"limits", u"nolimits", u"nonumber", u"notag", u"!", u"hline"})) {
        return nothing();
    }
    if (isOneOf(name, {u",", u";", u":", u" ", u">", u"quad", u"qquad", u"enspace", u"thinspace"})) {
        return QStringLiteral(" ");
    }
    if (isOneOf(name, {u"\\", u"newline", u"cr"})) {
        optional();
        return QStringLiteral("\u2028");
    }
    const bool sign = name.size() == 1 && QStringView(u"{}%$#&_").contains(name.front());
    return sign ? name.toString() : name == u"|" ? QStringLiteral("\u2016") : QString();
}

/// Null: not known.
QString Reader::named(QStringView name, int depth)
{
    if (isOneOf(name, {u"frac", u"dfrac", u"tfrac", u"cfrac"})) {
        return fraction(depth);
    }
    if (isOneOf(name, {u"binom", u"dbinom", u"tbinom"})) {
        const QString above = argument(depth);
        return QStringLiteral("C(") + above + QStringLiteral(", ") + argument(depth) + u')';
    }
    if (name == u"sqrt") {
        return root(depth);
    }
    if (isOneOf(name, {u"text", u"textrm", u"textbf", u"textit", u"textsf", u"texttt", u"mbox", u"operatorname", u"mathrm",
                       u"label", u"tag"})) {
        return words(name);
    }
    if (isOneOf(name, {u"mathbb", u"mathcal", u"mathscr", u"mathfrak"})) {
        return letters(name, depth);
    }
    if (isOneOf(name,
                {u"mathbf", u"mathit", u"mathsf", u"mathtt", u"boldsymbol", u"bm", u"boxed", u"underbrace", u"overbrace"})) {
        return nothing().append(argument(depth));
    }
    if (name == u"begin" || name == u"end") {
        return environment(name == u"begin");
    }
    if (name == u"not") {
        return argument(depth) + QChar(0x338);
    }
    return name == u"pmod" ? QStringLiteral(" (mod ") + argument(depth) + u')' : spacing(name);
}

} // namespace

QString readableMath(QStringView tex)
{
    QString plain = tex.toString();
    plain.replace(QStringLiteral("\n>"), QStringLiteral("\n"));
    Reader reader(plain);
    QString out = reader.whole();
    const QStringList lines = out.split(QChar::LineSeparator);
    QStringList tidy;
    for (const QString &line : lines) {
        if (const QString words = line.simplified(); !words.isEmpty()) {
            tidy.append(words);
        }
    }
    return tidy.isEmpty() ? plain.simplified() : tidy.join(QChar::LineSeparator);
}

} // namespace assay::ui
