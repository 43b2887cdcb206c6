// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/CsvWriter.h"

#include "transfer/WholeComparison.h"

using namespace assay;
using namespace Qt::StringLiterals;

/// The CSV reads in a spreadsheet, exactly and harmlessly.
class CsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsAreQuoted_data();
    void cellsAreQuoted();
    void everyRowHasTheHeadsColumns();
    void moneyIsExactAndUnknownIsEmpty();

private:
    [[nodiscard]] static QList<QStringList> parse(const QByteArray &csv);
};

void CsvTest::cellsAreQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("call") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("minus") << u"-cmd|' /C calc'!A0"_s << u"'-cmd|' /C calc'!A0"_s;
}

void CsvTest::cellsAreQuoted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(transfer::csvText(text), cell);
}

QList<QStringList> CsvTest::parse(const QByteArray &csv)
{
    QList<QStringList> rows{{}};
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\r')) {
            rows.last().append(std::exchange(cell, {}));
        } else if (!quoted && c == u'\n') {
            rows.append(QStringList());
        } else {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

void CsvTest::everyRowHasTheHeadsColumns()
{
    const QList<QStringList> rows =
        parse(transfer::exported({test::wholeComparison(), test::wholeComparison()}, transfer::ExportFormat::Csv));
    QCOMPARE(rows.size(), 3);
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), rows.constFirst().size());
    }
    QCOMPARE(rows.at(1).last(), test::wholeComparison().answers.constFirst().text);
}

void CsvTest::moneyIsExactAndUnknownIsEmpty()
{
    core::Comparison comparison = test::wholeComparison();
    comparison.answers.first().attempts.resize(1);
    QList<QStringList> rows = parse(transfer::exported({comparison}, transfer::ExportFormat::Csv));
    const qsizetype computed = rows.constFirst().indexOf(u"computed_usd"_s);
    QCOMPARE(rows.at(1).at(computed), u"9223372.036854775"_s);
    QCOMPARE(rows.at(1).at(computed + 1), u"0.000000000001"_s);
    comparison.answers.first().attempts.first().cost = {};
    rows = parse(transfer::exported({comparison}, transfer::ExportFormat::Csv));
    QCOMPARE(rows.at(1).at(computed), QString());
    QCOMPARE(rows.at(1).at(computed + 2), u"1"_s);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "CsvTest.moc"
