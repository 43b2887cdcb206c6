// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/MathSymbols.h"

#include <algorithm>
#include <array>

namespace assay::ui {

namespace {

struct Symbol {
    QStringView command;
    QStringView text;
};

// Sorted by the command's code units.
constexpr std::array symbols{
    Symbol{u"Box", u"□"},
    Symbol{u"Delta", u"Δ"},
    Symbol{u"Downarrow", u"⇓"},
    Symbol{u"Gamma", u"Γ"},
    Symbol{u"Im", u"ℑ"},
    Symbol{u"Lambda", u"Λ"},
    Symbol{u"Leftarrow", u"⇐"},
    Symbol{u"Leftrightarrow", u"⇔"},
    Symbol{u"Longrightarrow", u"⟹"},
    Symbol{u"Omega", u"Ω"},
    Symbol{u"Phi", u"Φ"},
    Symbol{u"Pi", u"Π"},
    Symbol{u"Pr", u"Pr"},
    Symbol{u"Psi", u"Ψ"},
    Symbol{u"Re", u"ℜ"},
    Symbol{u"Rightarrow", u"⇒"},
    Symbol{u"Sigma", u"Σ"},
    Symbol{u"Theta", u"Θ"},
    Symbol{u"Uparrow", u"⇑"},
    Symbol{u"Upsilon", u"Υ"},
    Symbol{u"Vert", u"‖"},
    Symbol{u"Xi", u"Ξ"},
    Symbol{u"aleph", u"ℵ"},
    Symbol{u"alpha", u"α"},
    Symbol{u"angle", u"∠"},
    Symbol{u"approx", u"≈"},
    Symbol{u"arccos", u"arccos"},
    Symbol{u"arcsin", u"arcsin"},
    Symbol{u"arctan", u"arctan"},
    Symbol{u"arg", u"arg"},
    Symbol{u"argmax", u"arg max"},
    Symbol{u"argmin", u"arg min"},
    Symbol{u"ast", u"∗"},
    Symbol{u"asymp", u"≍"},
    Symbol{u"backslash", u"\\"},
    Symbol{u"because", u"∵"},
    Symbol{u"beta", u"β"},
    Symbol{u"bigcap", u"⋂"},
    Symbol{u"bigcup", u"⋃"},
    Symbol{u"bigoplus", u"⨁"},
    Symbol{u"bigotimes", u"⨂"},
    Symbol{u"bigvee", u"⋁"},
    Symbol{u"bigwedge", u"⋀"},
    Symbol{u"blacksquare", u"■"},
    Symbol{u"bmod", u"mod"},
    Symbol{u"bot", u"⊥"},
    Symbol{u"bullet", u"•"},
    Symbol{u"cap", u"∩"},
    Symbol{u"cdot", u"·"},
    Symbol{u"cdots", u"⋯"},
    Symbol{u"checkmark", u"✓"},
    Symbol{u"chi", u"χ"},
    Symbol{u"circ", u"∘"},
    Symbol{u"clubsuit", u"♣"},
    Symbol{u"colon", u":"},
    Symbol{u"cong", u"≅"},
    Symbol{u"coprod", u"∐"},
    Symbol{u"cos", u"cos"},
    Symbol{u"cosh", u"cosh"},
    Symbol{u"cot", u"cot"},
    Symbol{u"csc", u"csc"},
    Symbol{u"cup", u"∪"},
    Symbol{u"dagger", u"†"},
    Symbol{u"ddagger", u"‡"},
    Symbol{u"ddots", u"⋱"},
    Symbol{u"deg", u"deg"},
    Symbol{u"degree", u"°"},
    Symbol{u"delta", u"δ"},
    Symbol{u"det", u"det"},
    Symbol{u"diamond", u"⋄"},
    Symbol{u"diamondsuit", u"♦"},
    Symbol{u"dim", u"dim"},
    Symbol{u"div", u"÷"},
    Symbol{u"doteq", u"≐"},
    Symbol{u"dots", u"…"},
    Symbol{u"dotsb", u"⋯"},
    Symbol{u"dotsc", u"…"},
    Symbol{u"downarrow", u"↓"},
    Symbol{u"ell", u"ℓ"},
    Symbol{u"emptyset", u"∅"},
    Symbol{u"epsilon", u"ϵ"},
    Symbol{u"equiv", u"≡"},
    Symbol{u"eta", u"η"},
    Symbol{u"exists", u"∃"},
    Symbol{u"exp", u"exp"},
    Symbol{u"forall", u"∀"},
    Symbol{u"gamma", u"γ"},
    Symbol{u"gcd", u"gcd"},
    Symbol{u"ge", u"≥"},
    Symbol{u"geq", u"≥"},
    Symbol{u"gets", u"←"},
    Symbol{u"gg", u"≫"},
    Symbol{u"hbar", u"ℏ"},
    Symbol{u"heartsuit", u"♥"},
    Symbol{u"hom", u"hom"},
    Symbol{u"hookrightarrow", u"↪"},
    Symbol{u"iff", u"⟺"},
    Symbol{u"iiint", u"∭"},
    Symbol{u"iint", u"∬"},
    Symbol{u"imath", u"ı"},
    Symbol{u"impliedby", u"⟸"},
    Symbol{u"implies", u"⟹"},
    Symbol{u"in", u"∈"},
    Symbol{u"inf", u"inf"},
    Symbol{u"infty", u"∞"},
    Symbol{u"int", u"∫"},
    Symbol{u"iota", u"ι"},
    Symbol{u"jmath", u"ȷ"},
    Symbol{u"kappa", u"κ"},
    Symbol{u"ker", u"ker"},
    Symbol{u"lVert", u"‖"},
    Symbol{u"lambda", u"λ"},
    Symbol{u"land", u"∧"},
    Symbol{u"langle", u"⟨"},
    Symbol{u"lbrace", u"{"},
    Symbol{u"lbrack", u"["},
    Symbol{u"lceil", u"⌈"},
    Symbol{u"ldots", u"…"},
    Symbol{u"le", u"≤"},
    Symbol{u"leadsto", u"⇝"},
    Symbol{u"leftarrow", u"←"},
    Symbol{u"leftrightarrow", u"↔"},
    Symbol{u"leq", u"≤"},
    Symbol{u"lfloor", u"⌊"},
    Symbol{u"lg", u"lg"},
    Symbol{u"lim", u"lim"},
    Symbol{u"liminf", u"lim inf"},
    Symbol{u"limsup", u"lim sup"},
    Symbol{u"ll", u"≪"},
    Symbol{u"ln", u"ln"},
    Symbol{u"lnot", u"¬"},
    Symbol{u"log", u"log"},
    Symbol{u"longleftarrow", u"⟵"},
    Symbol{u"longmapsto", u"⟼"},
    Symbol{u"longrightarrow", u"⟶"},
    Symbol{u"lor", u"∨"},
    Symbol{u"lvert", u"|"},
    Symbol{u"mapsto", u"↦"},
    Symbol{u"max", u"max"},
    Symbol{u"mid", u"∣"},
    Symbol{u"min", u"min"},
    Symbol{u"models", u"⊨"},
    Symbol{u"mp", u"∓"},
    Symbol{u"mu", u"μ"},
    Symbol{u"nabla", u"∇"},
    Symbol{u"ne", u"≠"},
    Symbol{u"nearrow", u"↗"},
    Symbol{u"neg", u"¬"},
    Symbol{u"neq", u"≠"},
    Symbol{u"nexists", u"∄"},
    Symbol{u"ni", u"∋"},
    Symbol{u"nmid", u"∤"},
    Symbol{u"notin", u"∉"},
    Symbol{u"nu", u"ν"},
    Symbol{u"odot", u"⊙"},
    Symbol{u"oint", u"∮"},
    Symbol{u"omega", u"ω"},
    Symbol{u"ominus", u"⊖"},
    Symbol{u"oplus", u"⊕"},
    Symbol{u"otimes", u"⊗"},
    Symbol{u"parallel", u"∥"},
    Symbol{u"partial", u"∂"},
    Symbol{u"perp", u"⊥"},
    Symbol{u"phi", u"ϕ"},
    Symbol{u"pi", u"π"},
    Symbol{u"pm", u"±"},
    Symbol{u"prec", u"≺"},
    Symbol{u"preceq", u"⪯"},
    Symbol{u"prime", u"′"},
    Symbol{u"prod", u"∏"},
    Symbol{u"propto", u"∝"},
    Symbol{u"psi", u"ψ"},
    Symbol{u"rVert", u"‖"},
    Symbol{u"rangle", u"⟩"},
    Symbol{u"rbrace", u"}"},
    Symbol{u"rbrack", u"]"},
    Symbol{u"rceil", u"⌉"},
    Symbol{u"rfloor", u"⌋"},
    Symbol{u"rho", u"ρ"},
    Symbol{u"rightarrow", u"→"},
    Symbol{u"rightharpoonup", u"⇀"},
    Symbol{u"rightleftharpoons", u"⇌"},
    Symbol{u"rvert", u"|"},
    Symbol{u"searrow", u"↘"},
    Symbol{u"sec", u"sec"},
    Symbol{u"setminus", u"∖"},
    Symbol{u"sigma", u"σ"},
    Symbol{u"sim", u"∼"},
    Symbol{u"simeq", u"≃"},
    Symbol{u"sin", u"sin"},
    Symbol{u"sinh", u"sinh"},
    Symbol{u"spadesuit", u"♠"},
    Symbol{u"sqcap", u"⊓"},
    Symbol{u"sqcup", u"⊔"},
    Symbol{u"square", u"□"},
    Symbol{u"star", u"⋆"},
    Symbol{u"subset", u"⊂"},
    Symbol{u"subseteq", u"⊆"},
    Symbol{u"subsetneq", u"⊊"},
    Symbol{u"succ", u"≻"},
    Symbol{u"succeq", u"⪰"},
    Symbol{u"sum", u"∑"},
    Symbol{u"sup", u"sup"},
    Symbol{u"supset", u"⊃"},
    Symbol{u"supseteq", u"⊇"},
    Symbol{u"surd", u"√"},
    Symbol{u"tan", u"tan"},
    Symbol{u"tanh", u"tanh"},
    Symbol{u"tau", u"τ"},
    Symbol{u"therefore", u"∴"},
    Symbol{u"theta", u"θ"},
    Symbol{u"times", u"×"},
    Symbol{u"to", u"→"},
    Symbol{u"top", u"⊤"},
    Symbol{u"triangle", u"△"},
    Symbol{u"uparrow", u"↑"},
    Symbol{u"updownarrow", u"↕"},
    Symbol{u"upsilon", u"υ"},
    Symbol{u"varepsilon", u"ε"},
    Symbol{u"varnothing", u"∅"},
    Symbol{u"varphi", u"φ"},
    Symbol{u"varpi", u"ϖ"},
    Symbol{u"varrho", u"ϱ"},
    Symbol{u"varsigma", u"ς"},
    Symbol{u"vartheta", u"ϑ"},
    Symbol{u"vdash", u"⊢"},
    Symbol{u"vdots", u"⋮"},
    Symbol{u"vee", u"∨"},
    Symbol{u"vert", u"|"},
    Symbol{u"wedge", u"∧"},
    Symbol{u"wp", u"℘"},
    Symbol{u"xi", u"ξ"},
    Symbol{u"zeta", u"ζ"},
};
static_assert(std::ranges::is_sorted(
    symbols,
    [](QStringView a, QStringView b) {
        return std::ranges::lexicographical_compare(a.utf16(), a.utf16() + a.size(), b.utf16(), b.utf16() + b.size());
    },
    &Symbol::command));

constexpr QStringView raisedFrom = u"0123456789+-−=()abcdefghijklmnoprstuvwxyzTABDHNM∗*′†⊤ αβθ";
constexpr QStringView raisedTo = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴬᴮᴰᴴᴺᴹ**′†ᵀ ᵅᵝᶿ";
static_assert(raisedFrom.size() == raisedTo.size());
constexpr QStringView loweredFrom = u"0123456789+-−=()aehijklmnoprstuvx βγρ";
constexpr QStringView loweredTo = u"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ ᵦᵧᵨ";
static_assert(loweredFrom.size() == loweredTo.size());

QString mapped(QStringView text, QStringView from, QStringView to)
{
    QString out;
    for (QChar unit : text) {
        const qsizetype at = from.indexOf(unit);
        if (at < 0) {
            return {};
        }
        out += to[at];
    }
    return out;
}

// Letters of these alphabets that were in Unicode before the alphabet was stand elsewhere.
constexpr std::array<std::pair<char32_t, char32_t>, 7> doubleStruck{
    {{U'C', U'ℂ'}, {U'H', U'ℍ'}, {U'N', U'ℕ'}, {U'P', U'ℙ'}, {U'Q', U'ℚ'}, {U'R', U'ℝ'}, {U'Z', U'ℤ'}}};
constexpr std::array<std::pair<char32_t, char32_t>, 11> script{{{U'B', U'ℬ'},
                                                                {U'E', U'ℰ'},
                                                                {U'F', U'ℱ'},
                                                                {U'H', U'ℋ'},
                                                                {U'I', U'ℐ'},
                                                                {U'L', U'ℒ'},
                                                                {U'M', U'ℳ'},
                                                                {U'R', U'ℛ'},
                                                                {U'e', U'ℯ'},
                                                                {U'g', U'ℊ'},
                                                                {U'o', U'ℴ'}}};
constexpr std::array<std::pair<char32_t, char32_t>, 5> fraktur{
    {{U'C', U'ℭ'}, {U'H', U'ℌ'}, {U'I', U'ℑ'}, {U'R', U'ℜ'}, {U'Z', U'ℨ'}}};

template <size_t N>
char32_t letterOf(char32_t letter, char32_t upper, const std::array<std::pair<char32_t, char32_t>, N> &others)
{
    const auto known = std::ranges::find(others, letter, &std::pair<char32_t, char32_t>::first);
    if (known != others.end()) {
        return known->second;
    }
    const bool isUpper = letter >= U'A' && letter <= U'Z';
    const bool isLower = letter >= U'a' && letter <= U'z';
    return isUpper ? upper + (letter - U'A') : isLower ? upper + 26 + (letter - U'a') : letter;
}

} // namespace

QString mathSymbol(QStringView command)
{
    const auto less = [](QStringView a, QStringView b) {
        return std::ranges::lexicographical_compare(a.utf16(), a.utf16() + a.size(), b.utf16(), b.utf16() + b.size());
    };
    const auto *found = std::ranges::lower_bound(symbols, command, less, &Symbol::command);
    return found != symbols.end() && found->command == command ? found->text.toString() : QString();
}

QString mathLetter(QStringView alphabet, char32_t letter)
{
    char32_t point = letter;
    if (alphabet == u"mathbb") {
        point = letterOf(letter, 0x1d538, doubleStruck);
    } else if (alphabet == u"mathcal" || alphabet == u"mathscr") {
        point = letterOf(letter, 0x1d49c, script);
    } else if (alphabet == u"mathfrak") {
        point = letterOf(letter, 0x1d504, fraktur);
    }
    return QString::fromUcs4(&point, 1);
}

char16_t mathAccent(QStringView command)
{
    constexpr std::array<std::pair<QStringView, char16_t>, 14> accents{{{u"hat", 0x302},
                                                                        {u"widehat", 0x302},
                                                                        {u"bar", 0x304},
                                                                        {u"overline", 0x305},
                                                                        {u"tilde", 0x303},
                                                                        {u"widetilde", 0x303},
                                                                        {u"vec", 0x20d7},
                                                                        {u"dot", 0x307},
                                                                        {u"ddot", 0x308},
                                                                        {u"check", 0x30c},
                                                                        {u"breve", 0x306},
                                                                        {u"acute", 0x301},
                                                                        {u"grave", 0x300},
                                                                        {u"underline", 0x332}}};
    const auto *found = std::ranges::find(accents, command, &std::pair<QStringView, char16_t>::first);
    return found == accents.end() ? char16_t(0) : found->second;
}

QString mathRaised(QStringView text)
{
    return mapped(text, raisedFrom, raisedTo);
}

QString mathLowered(QStringView text)
{
    return mapped(text, loweredFrom, loweredTo);
}

} // namespace assay::ui
