// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Sentence.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class SentenceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argumentsTakeTheirPlacesInAnyOrder()
    {
        const core::Sentence sentence{"%1 does not take %2.", {u"Claude"_s, u"seed"_s}};
        QCOMPARE(sentence.english(), u"Claude does not take seed."_s);
        QCOMPARE(sentence.filled(u"%2 kennt %1 nicht."_s), u"seed kennt Claude nicht."_s);
    }

    void whatAnArgumentHoldsIsNoPlace()
    {
        const core::Sentence sentence{"%1 writes at most %2 tokens.", {u"model %2 100%"_s, u"5"_s}};
        QCOMPARE(sentence.english(), u"model %2 100% writes at most 5 tokens."_s);
    }

    void aPercentSignAloneStays()
    {
        QCOMPARE((core::Sentence{"100% of %1, %0 and %", {u"x"_s}}.english()), u"100% of x, %0 and %"_s);
    }

    void aMissingArgumentLeavesNothing() { QCOMPARE((core::Sentence{"%1 and %2", {u"x"_s}}.english()), u"x and "_s); }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "SentenceTest.moc"
