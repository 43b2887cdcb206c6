// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/MathText.h"
#include "ui/markdown/BlockParser.h"

#include <QTest>

using namespace assay::ui;
using namespace Qt::StringLiterals;

class MathTextTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFormulaReadsLikeText_data();
    void aFormulaReadsLikeText();
    void whatIsNotKnownStaysAsItWasWritten();
    void anyBytesEndInSomeText();
    void formulasAreFoundInProse_data();
    void formulasAreFoundInProse();
    void codeAndAddressesHoldNoFormulas();
};

void MathTextTest::aFormulaReadsLikeText_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("text");
    QTest::newRow("powers") << u"x^2 + y_{10} - z^{-1}"_s << u"x² + y₁₀ − z⁻¹"_s;
    QTest::newRow("a power without a raised form") << u"e^{\\pi q}"_s << u"e^(π q)"_s;
    QTest::newRow("greek and operators") << u"\\alpha \\cdot \\Omega \\leq \\infty"_s << u"α · Ω ≤ ∞"_s;
    QTest::newRow("fraction") << u"\\frac{a}{b+1}"_s << u"a/(b+1)"_s;
    QTest::newRow("nested") << u"\\frac{1}{\\sqrt{x^2+1}}"_s << u"1/(√(x²+1))"_s;
    QTest::newRow("sum") << u"\\sum_{i=1}^{n} i"_s << u"∑ᵢ₌₁ⁿ i"_s;
    QTest::newRow("third root") << u"\\sqrt[3]{x}"_s << u"∛x"_s;
    QTest::newRow("sets") << u"x \\in \\mathbb{R}^n"_s << u"x ∈ ℝⁿ"_s;
    QTest::newRow("words") << u"v = 3 \\text{ m per s}"_s << u"v = 3 m per s"_s;
    QTest::newRow("brackets that grow") << u"\\left( \\frac{a}{b} \\right)"_s << u"( a/b )"_s;
    QTest::newRow("functions") << u"O(n \\log n)"_s << u"O(n log n)"_s;
    QTest::newRow("accents") << u"\\hat{x} + \\vec v"_s << u"x\u0302 + v\u20d7"_s;
    QTest::newRow("lines") << u"\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}"_s << u"a = b\u2028c = d"_s;
    QTest::newRow("matrix") << u"\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}"_s << u"( 1 0\u20280 1 )"_s;
    QTest::newRow("not") << u"a \\not= b, A \\Rightarrow B"_s << u"a =\u0338 b, A ⇒ B"_s;
    QTest::newRow("binomial") << u"\\binom{n}{k}"_s << u"C(n, k)"_s;
}

void MathTextTest::aFormulaReadsLikeText()
{
    QFETCH(QString, tex);
    QFETCH(QString, text);
    QCOMPARE(readableMath(tex), text);
}

void MathTextTest::whatIsNotKnownStaysAsItWasWritten()
{
    QCOMPARE(readableMath(u"\\weird{a} + 1"), u"\\weirda + 1"_s);
    QCOMPARE(readableMath(u"}{"), u"}{"_s);
}

void MathTextTest::anyBytesEndInSomeText()
{
    QVERIFY(!readableMath(QString(20000, u'{')).isNull());
    QVERIFY(!readableMath(u"\\frac"_s.repeated(3000)).isNull());
    QVERIFY(!readableMath(u"^_"_s.repeated(3000)).isNull());
    QCOMPARE(readableMath(u"\\"), u"\\"_s);
}

void MathTextTest::formulasAreFoundInProse_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("dollars") << u"so $x^2$ grows"_s << u"so x² grows"_s;
    QTest::newRow("brackets") << u"so \\(x_1 * y_1\\) grows"_s << u"so x₁ ∗ y₁ grows"_s;
    QTest::newRow("money") << u"from $5 to $10, or 20$ more"_s << u"from $5 to $10, or 20$ more"_s;
    QTest::newRow("money twice") << u"It costs $5 here and US$6 there."_s << u"It costs $5 here and US$6 there."_s;
    QTest::newRow("variables of a shell") << u"$HOME and $PATH"_s << u"$HOME and $PATH"_s;
    QTest::newRow("escaped brackets") << u"\\[not a link\\] and \\(see below\\)"_s << u"[not a link] and (see below)"_s;
    QTest::newRow("escaped dollars") << u"\\$x\\$"_s << u"$x$"_s;
    QTest::newRow("display") << u"so\n$$\na_1 = b\n$$\nthen"_s << u"so\u2028a₁ = b\u2028then"_s;
    QTest::newRow("what would be a heading") << u"\\[\na\n=\nb\n\\]"_s << u"a = b"_s;
    QTest::newRow("in a table") << u"| $|x|$ |\n|---|\n| $y^2$ |"_s << u"|x|/y²"_s;
}

void MathTextTest::formulasAreFoundInProse()
{
    QFETCH(QString, markdown);
    QFETCH(QString, text);
    const QList<Block> blocks = parseBlocks(markdown);
    QCOMPARE(blocks.size(), 1);
    QStringList cells;
    for (const auto &row : blocks.constFirst().rows) {
        for (const Cell &cell : row) {
            cells.append(cell.text);
        }
    }
    QCOMPARE(cells.isEmpty() ? blocks.constFirst().text : cells.join(u'/'), text);
}

void MathTextTest::codeAndAddressesHoldNoFormulas()
{
    QCOMPARE(parseBlocks(u"`$x^2$` and [a](https://a.example/$x$) b"_s).value(0).text, u"$x^2$ and a b"_s);
    QCOMPARE(parseBlocks(u"[a](https://a.example/$x$)"_s).value(0).spans.value(0).link, u"https://a.example/$x$"_s);
    QCOMPARE(parseBlocks(u"- a\n\n  ```\n  $x$ \\(y\\)\n  ```"_s).value(1).text, u"$x$ \\(y\\)\n"_s);
    QCOMPARE(parseBlocks(u"    echo $HOME $x$\n"_s).value(0).text, u"echo $HOME $x$\n"_s);
}

QTEST_GUILESS_MAIN(MathTextTest)
#include "MathTextTest.moc"
