// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/AnswerDiff.h"
#include "ui/compare/SequenceDiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace assay::ui;
using namespace Qt::StringLiterals;
using Kind = AnswerDiff::Kind;

namespace {

const QDeadlineTimer forever(QDeadlineTimer::Forever);

AnswerDiff diffOf(const QString &left, const QString &right)
{
    return AnswerDiff::of(left, right, forever);
}

QList<Kind> kindsOf(const AnswerDiff &diff)
{
    QList<Kind> kinds;
    for (const AnswerDiff::Row &row : diff.rows) {
        kinds.append(row.kind);
    }
    return kinds;
}

QStringList markedIn(const AnswerDiff::Cell &cell)
{
    QStringList words;
    for (const AnswerDiff::Mark &mark : cell.marks) {
        words.append(cell.text.sliced(mark.start, mark.length));
    }
    return words;
}

/// The length of the longest common subsequence, by the book.
qsizetype commonOf(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<std::vector<qsizetype>> best(a.size() + 1, std::vector<qsizetype>(b.size() + 1));
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j) {
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
        }
    }
    return best[a.size()][b.size()];
}

QString longAnswer(int paragraphs, quint32 seed)
{
    QRandomGenerator dice(seed);
    QString text;
    for (int at = 0; at < paragraphs; ++at) {
        text += at % 10 == 0 ? u"## Part %1\n\n"_s.arg(at) : QString();
        for (int word = 0; word < 60; ++word) {
            text += u"word%1 "_s.arg(dice.bounded(4000));
        }
        text += u"\n\n"_s;
    }
    return text;
}

} // namespace

class AnswerDiffTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSequenceIsTheLongestThereIs();
    void equalAnswersHaveNoDifferences();
    void aChangedWordIsMarkedOnBothSidesAndNothingElse();
    void whereALineBreaksIsNoDifference();
    void aBlockThatOnlyOneHasStandsAlone();
    void codeIsComparedByLines();
    void tablesAreComparedByRows();
    void aMovedMiddleKeepsWhatStandsAroundIt();
    void scriptsWithoutSpacesAreComparedByCharacter();
    void similarityCountsWords();
    void theUnifiedFormSaysWhatIsOnWhichSide();
    void anEmptyAnswerDiffersFromNothing();
    void aMegabyteIsComparedInBoundedTime();
    void whatIsTooLongIsToldAsDifferent();
};

void AnswerDiffTest::theSequenceIsTheLongestThereIs()
{
    QRandomGenerator dice(7);
    for (int round = 0; round < 3000; ++round) {
        std::vector<int> a(dice.bounded(14));
        std::vector<int> b(dice.bounded(14));
        const int letters = 1 + dice.bounded(4);
        for (std::vector<int> *sequence : {&a, &b}) {
            std::ranges::generate(*sequence, [&] { return dice.bounded(letters); });
        }
        qsizetype found = 0;
        qsizetype i = 0;
        qsizetype j = 0;
        for (const SequenceDiff::Match &match : SequenceDiff::of(a, b)) {
            QVERIFY(match.left >= i && match.right >= j && match.length > 0);
            for (qsizetype at = 0; at < match.length; ++at) {
                QCOMPARE(a[size_t(match.left + at)], b[size_t(match.right + at)]);
            }
            i = match.left + match.length;
            j = match.right + match.length;
            found += match.length;
        }
        QCOMPARE(found, commonOf(a, b));
    }
}

void AnswerDiffTest::equalAnswersHaveNoDifferences()
{
    const QString text = u"# Raft\n\nA *leader* is elected.\n\n- one\n- two\n\n```cpp\nint a;\nint b;\n```\n"_s;
    const AnswerDiff diff = diffOf(text, text);
    QVERIFY(diff.places().isEmpty());
    QCOMPARE(diff.similarity(), 1.0);
    QCOMPARE(diff.rows.size(), 6);
}

void AnswerDiffTest::aChangedWordIsMarkedOnBothSidesAndNothingElse()
{
    const AnswerDiff diff = diffOf(u"The leader sends its log to all followers."_s, u"The leader sends a log to all voters."_s);
    QCOMPARE(kindsOf(diff), QList<Kind>{Kind::Changed});
    QCOMPARE(markedIn(diff.rows[0].left), (QStringList{u"its"_s, u"followers"_s}));
    QCOMPARE(markedIn(diff.rows[0].right), (QStringList{u"a"_s, u"voters"_s}));
}

void AnswerDiffTest::whereALineBreaksIsNoDifference()
{
    QVERIFY(diffOf(u"one two\nthree"_s, u"one\ntwo three"_s).places().isEmpty());
}

void AnswerDiffTest::aBlockThatOnlyOneHasStandsAlone()
{
    const AnswerDiff diff =
        diffOf(u"First.\n\nSecond and last."_s, u"First.\n\nCompletely other words here\n\nSecond and last."_s);
    QCOMPARE(kindsOf(diff), (QList<Kind>{Kind::Same, Kind::Right, Kind::Same}));
    QVERIFY(!diff.rows[1].left.present);
    QCOMPARE(diff.places(), QList<qsizetype>{1});
}

void AnswerDiffTest::codeIsComparedByLines()
{
    const AnswerDiff diff =
        diffOf(u"```cpp\nint a;\nint b;\nreturn a + b;\n```\n"_s, u"```cpp\nint a;\nint c;\nint d;\nreturn a + b;\n```\n"_s);
    QCOMPARE(kindsOf(diff), (QList<Kind>{Kind::Same, Kind::Changed, Kind::Right, Kind::Same}));
    QCOMPARE(diff.rows[1].left.text, u"int b;"_s);
    QCOMPARE(markedIn(diff.rows[1].left), QStringList{u"b"_s});
    QCOMPARE(diff.rows[2].right.text, u"int d;"_s);
}

void AnswerDiffTest::tablesAreComparedByRows()
{
    const QString head = u"| a | b |\n|---|---|\n"_s;
    const AnswerDiff diff = diffOf(head + u"| 1 | 2 |\n| 3 | 4 |\n"_s, head + u"| 1 | 2 |\n| 3 | 5 |\n"_s);
    QCOMPARE(kindsOf(diff), (QList<Kind>{Kind::Same, Kind::Same, Kind::Changed}));
    QCOMPARE(markedIn(diff.rows[2].right), QStringList{u"5"_s});
}

void AnswerDiffTest::aMovedMiddleKeepsWhatStandsAroundIt()
{
    const AnswerDiff diff = diffOf(u"Start\n\nalpha beta gamma\n\nEnd"_s, u"Start\n\ndelta epsilon zeta eta\n\nEnd"_s);
    QCOMPARE(kindsOf(diff), (QList<Kind>{Kind::Same, Kind::Left, Kind::Right, Kind::Same}));
}

void AnswerDiffTest::scriptsWithoutSpacesAreComparedByCharacter()
{
    const AnswerDiff diff = diffOf(u"我喜欢红茶和咖啡"_s, u"我喜欢绿茶和咖啡"_s);
    QCOMPARE(kindsOf(diff), QList<Kind>{Kind::Changed});
    QCOMPARE(markedIn(diff.rows[0].left), QStringList{u"红"_s});
    QCOMPARE(markedIn(diff.rows[0].right), QStringList{u"绿"_s});
}

void AnswerDiffTest::similarityCountsWords()
{
    QCOMPARE(diffOf(u"one two three four"_s, u"one two three five"_s).similarity(), 0.75);
    QCOMPARE(diffOf(u"one"_s, u"two"_s).similarity(), 0.0);
}

void AnswerDiffTest::theUnifiedFormSaysWhatIsOnWhichSide()
{
    const QString unified = diffOf(u"Same.\n\nred wine"_s, u"Same.\n\nwhite wine"_s).unified(u"A"_s, u"B"_s);
    QCOMPARE(unified, u"```diff\n--- A\n+++ B\n Same.\n-red wine\n+white wine\n```\n"_s);
    QVERIFY(diffOf(u"````\n```\n````"_s, u"x"_s).unified(u"A"_s, u"B"_s).startsWith(u"````diff"_s));
}

void AnswerDiffTest::anEmptyAnswerDiffersFromNothing()
{
    QVERIFY(diffOf({}, {}).rows.isEmpty());
    QCOMPARE(kindsOf(diffOf({}, u"Text"_s)), QList<Kind>{Kind::Right});
}

void AnswerDiffTest::aMegabyteIsComparedInBoundedTime()
{
    const QString left = longAnswer(2200, 1);
    const QString right = longAnswer(2200, 2);
    QVERIFY(left.size() > 1'000'000);
    QElapsedTimer time;
    time.start();
    const AnswerDiff diff = AnswerDiff::of(left, right, QDeadlineTimer(500));
    // What is done whatever the deadline says (reading both, counting words) is bounded by their length.
    QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(diff.rows.size() >= 2200);
    QVERIFY(diff.wordsLeft > 100'000);
}

void AnswerDiffTest::whatIsTooLongIsToldAsDifferent()
{
    const AnswerDiff diff = AnswerDiff::of(longAnswer(50, 1), longAnswer(50, 2), QDeadlineTimer(0));
    QVERIFY(diff.hurried);
    QVERIFY(!diff.places().isEmpty());
    for (const AnswerDiff::Row &row : diff.rows) {
        QVERIFY(row.left.present || row.right.present);
    }
}

QTEST_GUILESS_MAIN(AnswerDiffTest)
#include "AnswerDiffTest.moc"
