// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ExportWriter.h"
#include "transfer/JsonReader.h"

#include "transfer/WholeComparison.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace assay;
using namespace Qt::StringLiterals;

/// The JSON that is exported is imported as it was, and nothing is believed.
class JsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBack();
    void aComparisonWithNothingInItComesBack();
    void severalComparisonsStandInOneFile();
    void whatRanIsCut();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void deepNestingDoesNotOverflow();
    void anyCutFileIsRefused();
    void membersOfALaterFileAreIgnored();

private:
    [[nodiscard]] static QJsonObject fileOf(const core::Comparison &comparison);
    [[nodiscard]] static QString refusal(const QJsonObject &file);
};

QJsonObject JsonTest::fileOf(const core::Comparison &comparison)
{
    return QJsonDocument::fromJson(transfer::exported({comparison}, transfer::ExportFormat::Json)).object();
}

QString JsonTest::refusal(const QJsonObject &file)
{
    const auto read = transfer::readJson(QJsonDocument(file).toJson());
    return read ? QString() : read.error();
}

void JsonTest::everythingComesBack()
{
    const core::Comparison whole = test::wholeComparison();
    const auto read = transfer::readJson(transfer::exported({whole}, transfer::ExportFormat::Json));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(read->size(), 1);
    QVERIFY(read->constFirst() == whole);
}

void JsonTest::aComparisonWithNothingInItComesBack()
{
    core::Comparison bare;
    bare.id = core::ComparisonId(u"c"_s);
    bare.created = test::moment(0);
    const auto read = transfer::readJson(transfer::exported({bare}, transfer::ExportFormat::Json));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QVERIFY(read->constFirst() == bare);
}

void JsonTest::severalComparisonsStandInOneFile()
{
    const QList<core::Comparison> three{test::wholeComparison(), test::wholeComparison(), test::wholeComparison()};
    const auto read = transfer::readJson(transfer::exported(three, transfer::ExportFormat::Json));
    QVERIFY(read);
    QVERIFY(*read == three);
    QVERIFY(transfer::readJson(transfer::exported({}, transfer::ExportFormat::Json))->isEmpty());
}

void JsonTest::whatRanIsCut()
{
    core::Comparison running = test::wholeComparison();
    running.answers.first().outcome.reset();
    const auto read = transfer::readJson(transfer::exported({running}, transfer::ExportFormat::Json));
    QVERIFY(read);
    QCOMPARE(read->constFirst().answers.constFirst().outcome, core::Outcome::Cut);
}

void JsonTest::hostileFilesAreRefused_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QString &path, const QJsonValue &value, const QString &place) {
        QTest::newRow(name) << path.split(u'/') << value << place;
    };
    row("another format", u"format"_s, u"zip"_s, u"does not hold"_s);
    row("a newer version", u"version"_s, 2, u"newer version"_s);
    row("no version", u"version"_s, u"1"_s, u"version"_s);
    row("no list", u"comparisons"_s, 3, u"list"_s);
    row("no object", u"comparisons/0"_s, 3, u"comparisons[0]"_s);
    row("no id", u"comparisons/0/id"_s, QJsonValue(), u"comparisons[0].id"_s);
    row("a long id", u"comparisons/0/id"_s, QString(300, u'x'), u"comparisons[0].id"_s);
    row("an id with a line end", u"comparisons/0/id"_s, u"a\nb"_s, u"comparisons[0].id"_s);
    row("an id that is a list", u"comparisons/0/id"_s, QJsonArray{1}, u"comparisons[0].id"_s);
    row("no date", u"comparisons/0/created"_s, u"yesterday"_s, u"comparisons[0].created"_s);
    row("a date without a zone", u"comparisons/0/created"_s, u"2026-01-01T00:00:00"_s, u"comparisons[0].created"_s);
    row("a million repeats", u"comparisons/0/repeats"_s, 1e6, u"comparisons[0].repeats"_s);
    row("half a repeat", u"comparisons/0/repeats"_s, 1.5, u"comparisons[0].repeats"_s);
    row("a pane below zero", u"comparisons/0/answers/0/pane"_s, -1, u"answers[0].pane"_s);
    row("a pane that is not there", u"comparisons/0/answers/0/pane"_s, 5, u"comparisons[0].answers"_s);
    row("a turn that is not there", u"comparisons/0/answers/0/turn"_s, 9, u"comparisons[0].answers"_s);
    row("money below zero", u"comparisons/0/answers/0/attempts/0/cost/computed_usd"_s, u"-1"_s, u"computed_usd"_s);
    row("money as a number", u"comparisons/0/answers/0/attempts/0/cost/computed_usd"_s, 0.1, u"computed_usd"_s);
    row("money without end", u"comparisons/0/answers/0/attempts/0/cost/computed_usd"_s, u"1e99"_s, u"computed_usd"_s);
    row("tokens below zero", u"comparisons/0/answers/0/attempts/0/usage/input"_s, -5, u"usage.input"_s);
    row("broken base64", u"comparisons/0/turns/0/attachments/0/data"_s, u"%%%"_s, u"attachments[0].data"_s);
    row("text that is an object", u"comparisons/0/answers/0/text"_s, QJsonObject{{u"a"_s, 1}}, u"answers[0].text"_s);
}

/// `value` put at the end of `path`.
static QJsonValue changed(const QJsonValue &root, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty()) {
        return value;
    }
    if (root.isArray()) {
        QJsonArray list = root.toArray();
        const int index = path.constFirst().toInt();
        list.replace(index, changed(list.at(index), path.mid(1), value));
        return list;
    }
    QJsonObject object = root.toObject();
    object.insert(path.constFirst(), changed(object.value(path.constFirst()), path.mid(1), value));
    return object;
}

void JsonTest::hostileFilesAreRefused()
{
    QFETCH(const QStringList, path);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, place);
    const QJsonObject good = fileOf(test::wholeComparison());
    QCOMPARE(refusal(good), QString());
    const QString why = refusal(changed(good, path, value).toObject());
    QVERIFY2(why.contains(place), qPrintable(why));
}

void JsonTest::deepNestingDoesNotOverflow()
{
    const QByteArray deep = R"({"format":"assay-comparisons","version":1,"comparisons":)" + QByteArray(2'000'000, '[');
    QVERIFY(!transfer::readJson(deep));
    QVERIFY(!transfer::readJson(QByteArray(1'000'000, '{')));
}

void JsonTest::anyCutFileIsRefused()
{
    const QByteArray whole = transfer::exported({test::wholeComparison()}, transfer::ExportFormat::Json).trimmed();
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        QVERIFY(!transfer::readJson(whole.first(size)));
    }
}

void JsonTest::membersOfALaterFileAreIgnored()
{
    QJsonObject file = fileOf(test::wholeComparison());
    file.insert(u"more"_s, 1);
    QCOMPARE(refusal(changed(file, {u"comparisons"_s, u"0"_s, u"mood"_s}, u"good"_s).toObject()), QString());
}

QTEST_GUILESS_MAIN(JsonTest)
#include "JsonTest.moc"
