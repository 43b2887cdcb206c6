// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorText.h"

#include <QSet>
#include <QTest>

using namespace assay::ui;
using namespace assay::core;
using namespace Qt::StringLiterals;

class AnswerErrorsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindSaysWhatHappenedAndWhatToDo();
    void aMissingKeyIsNotARefusedOne();
    void aCutIsToldAsOneWhateverItsCause();
    void theParticularsAreKeptForWhoWantsThem();
};

void AnswerErrorsTest::everyKindSaysWhatHappenedAndWhatToDo()
{
    QSet<QString> sentences;
    int kinds = 0;
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind) {
        ++kinds;
        const ErrorText text = ErrorText::of({.kind = ErrorKind(kind), .status = 499}, u"Someone"_s);
        QVERIFY2(text.what.endsWith(u'.'), qPrintable(text.what));
        QVERIFY2(!text.advice.isEmpty(), qPrintable(text.what));
        QVERIFY2(!text.what.contains(u'!') && !text.advice.contains(u'!'), qPrintable(text.what));
        QVERIFY2(!text.what.contains(u'%') && !text.advice.contains(u'%'), qPrintable(text.what));
        sentences.insert(text.what);
        QVERIFY(!ErrorText::inShort({.kind = ErrorKind(kind)}).isEmpty());
    }
    QCOMPARE(kinds, 13);
    QCOMPARE(sentences.size(), kinds);
}

void AnswerErrorsTest::aMissingKeyIsNotARefusedOne()
{
    const ErrorText missing = ErrorText::of({.kind = ErrorKind::Auth}, u"OpenRouter"_s);
    const ErrorText refused = ErrorText::of({.kind = ErrorKind::Auth, .status = 401}, u"OpenRouter"_s);
    QCOMPARE(missing.what, u"There is no key for OpenRouter."_s);
    QCOMPARE(refused.what, u"OpenRouter refused the key (401)."_s);
    QCOMPARE(missing.remedy, ErrorText::Remedy::OpenSettings);
    QCOMPARE(refused.remedy, ErrorText::Remedy::OpenSettings);
}

void AnswerErrorsTest::aCutIsToldAsOneWhateverItsCause()
{
    for (ErrorKind kind : {ErrorKind::Network, ErrorKind::Protocol, ErrorKind::Server}) {
        QCOMPARE(ErrorText::of({.kind = kind, .cut = true}, u"X"_s).what, u"The answer broke off before its end."_s);
    }
}

void AnswerErrorsTest::theParticularsAreKeptForWhoWantsThem()
{
    const ErrorText text =
        ErrorText::of({.kind = ErrorKind::Server, .status = 502, .message = u"bad gateway"_s, .requestId = u"req_1"_s}, u"X"_s);
    QCOMPARE(text.details, u"HTTP status 502\nbad gateway\nRequest req_1"_s);
}

QTEST_GUILESS_MAIN(AnswerErrorsTest)
#include "AnswerErrorsTest.moc"
