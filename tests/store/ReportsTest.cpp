// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"

#include "core/Reports.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace samples;
using namespace Qt::StringLiterals;

namespace {

QJsonObject duel(const QString &ended, bool simulated = false)
{
    const QJsonArray routes{QJsonObject{{u"provider"_s, u"groq"_s}, {u"model"_s, u"a"_s}},
                            QJsonObject{{u"provider"_s, u"openrouter"_s}, {u"model"_s, u"vendor/a"_s}}};
    return {{u"kind"_s, u"duel"_s},
            {u"ended"_s, ended},
            {u"simulated"_s, simulated},
            {u"plan"_s, QJsonObject{{u"routes"_s, routes}}},
            {u"samples"_s, QJsonArray{1, 2, 3}}};
}

QJsonObject drill(const QString &ended)
{
    core::Contestant one = contestant(u"groq"_s, u"a"_s);
    one.fallback = core::FallbackChain::through({{core::ProviderId(u"openai"_s), core::ModelId(u"b"_s)}});
    return {{u"kind"_s, u"drill"_s}, {u"ended"_s, ended}, {u"plan"_s, QJsonObject{{u"contestant"_s, one.toJson()}}}};
}

} // namespace

/// Reports of experiments, kept, found again and deleted.
class ReportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
    }
    void cleanup() { m_store.reset(); }

    void aReportIsThereAfterARestart()
    {
        const auto kept = core::Report::of(duel(u"2026-11-20T10:00:00.250Z"_s, true));
        QVERIFY(kept);
        m_store->keepReport(*kept);
        m_store = nullptr;
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        const QList<core::ReportHead> heads = valueOf(m_store->reports({}));
        QCOMPARE(heads.size(), 1);
        QCOMPARE(heads.first().title, u"groq/a ↔ openrouter/vendor/a"_s);
        QCOMPARE(heads.first().created, QDateTime(QDate(2026, 11, 20), QTime(10, 0, 0, 250), QTimeZone::UTC));
        QVERIFY(heads.first().simulated);
        QCOMPARE(valueOf(m_store->report(heads.first().id)), *kept);
    }

    void theNewestComesFirstAndAKindCanBeAskedFor()
    {
        const auto old = core::Report::of(duel(u"2026-11-18T10:00:00Z"_s));
        const auto middle = core::Report::of(drill(u"2026-11-19T10:00:00Z"_s));
        const auto young = core::Report::of(duel(u"2026-11-20T10:00:00Z"_s));
        for (const auto &each : {middle, young, old}) {
            m_store->keepReport(*each);
        }
        QCOMPARE(valueOf(m_store->reports({})), (QList{young->head, middle->head, old->head}));
        QCOMPARE(valueOf(m_store->reports({.kind = u"drill"_s})), QList{middle->head});
        QCOMPARE(middle->head.title, u"groq/a → openai/b"_s);
        QCOMPARE(valueOf(m_store->reports({.kind = {}, .limit = 1})), QList{young->head});
    }

    void whatWasDeletedIsGoneUntilItIsKeptAgain()
    {
        const auto one = core::Report::of(duel(u"2026-11-18T10:00:00Z"_s));
        const auto two = core::Report::of(drill(u"2026-11-19T10:00:00Z"_s));
        m_store->keepReport(*one);
        m_store->keepReport(*two);
        QCOMPARE(valueOf(m_store->removeReports({one->head.id, core::ReportId(u"nobody"_s)})), 1);
        QCOMPARE(valueOf(m_store->reports({})), QList{two->head});
        const auto gone = m_store->report(one->head.id).takeResult();
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, core::StoreError::Kind::NotFound);
        m_store->keepReport(*one);
        QCOMPARE(valueOf(m_store->report(one->head.id)), *one);
    }

    void keepingAndDeletingAreTold()
    {
        QSignalSpy changed(m_store.get(), &core::RunStore::changed);
        const auto one = core::Report::of(duel(u"2026-11-18T10:00:00Z"_s));
        m_store->keepReport(*one);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(valueOf(m_store->removeReports({one->head.id})), 1);
        QTRY_COMPARE(changed.count(), 2);
    }

    void whatIsNoReportIsNotKept()
    {
        QVERIFY(!core::Report::of({}));
        QVERIFY(!core::Report::of({{u"kind"_s, u"comparison"_s}}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "ReportsTest.moc"
