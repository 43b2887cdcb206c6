// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Imports.h"
#include "core/Ids.h"
#include "store/SqliteRunStore.h"
#include "transfer/ExportWriter.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

/// Files of comparisons come into the store a few at a time.
class ImportsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->filePath(u"data"_s));
    }

    void everythingComesInOnce()
    {
        app::Imports imports(*m_store);
        for (const QString &said : {u"180 comparison(s) imported."_s, u"0 comparison(s) imported."_s}) {
            auto future = imports.start({file(u"a.json"_s, 0, 120), file(u"b.json"_s, 120, 60)});
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
            QCOMPARE(future.result().value_or(QString()), said);
            QCOMPARE(future.progressMaximum(), 60);
            QCOMPARE(future.progressValue(), 60);
        }
        QCOMPARE(stored(), 180);
    }

    void whatIsStoppedKeepsWhatIsIn()
    {
        app::Imports imports(*m_store);
        auto future = imports.start({file(u"a.json"_s, 0, 400)});
        QTRY_VERIFY_WITH_TIMEOUT(future.progressValue() > 0, 20'000);
        future.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        QVERIFY(future.isCanceled());
        const auto kept = stored();
        QVERIFY2(kept > 0 && kept < 400 && kept % 50 == 0, qPrintable(QString::number(kept)));
        auto again = imports.start({file(u"a.json"_s, 0, 400)});
        QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 20'000);
        QCOMPARE(stored(), 400);
    }

    void whatCannotBeReadIsTold()
    {
        app::Imports imports(*m_store);
        auto future = imports.start({file(u"a.json"_s, 0, 3), m_folder->filePath(u"none.json"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        QVERIFY(!future.result());
        QVERIFY2(future.result().error().contains(u"none.json"_s), qPrintable(future.result().error()));
        QCOMPARE(stored(), 3);
    }

    void theProgramMayEndInTheMiddle()
    {
        {
            app::Imports imports(*m_store);
            std::ignore = imports.start({file(u"a.json"_s, 0, 400)});
            QTest::qWait(20);
        }
        QTest::qWait(20);
        m_store.reset();
    }

private:
    /// The comparisons `from` and those behind it, as Assay exports them.
    QString file(const QString &name, int from, int count)
    {
        QList<core::Comparison> all;
        for (int number = from; number < from + count; ++number) {
            if (number >= m_made.size()) {
                core::Comparison made;
                made.id = core::ComparisonId(core::makeUniqueId());
                made.title = u"number %1"_s.arg(number);
                made.created = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + number, QTimeZone::UTC);
                core::Contestant contestant;
                contestant.route = *core::Route::fromString(u"groq/m"_s);
                made.contestants = {contestant};
                made.turns.append({.number = 0, .prompt = u"prompt"_s, .attachments = {}, .created = made.created});
                m_made.append(made);
            }
            all.append(m_made.at(number));
        }
        const QString path = m_folder->filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly)) {
            qFatal("%s cannot be written", qPrintable(path));
        }
        out.write(transfer::exported(all, transfer::ExportFormat::Json));
        return path;
    }

    [[nodiscard]] qsizetype stored()
    {
        core::HistoryQuery query;
        query.limit = 10'000;
        return m_store->history(query).takeResult().value_or(QList<core::HistoryRow>()).size();
    }

    QList<core::Comparison> m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(ImportsTest)
#include "ImportsTest.moc"
