// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/VersionLag.h"

#include <QTest>

using namespace assay::core;
using namespace Qt::StringLiterals;

namespace {

const ProviderId openRouter(u"openrouter"_s);
const ProviderId anthropic(u"anthropic"_s);

ModelInfo model(const QString &route, bool fromSeed = false)
{
    ModelInfo out;
    out.route = Route::fromString(route).value();
    out.fromSeed = fromSeed;
    return out;
}

QStringList routesOf(const QList<ModelInfo> &models)
{
    QStringList out;
    for (const ModelInfo &each : models) {
        out.append(each.route.toString());
    }
    return out;
}

Catalogue catalogueOf(const QStringList &listed, const QStringList &shipped = {})
{
    Catalogue out;
    for (const QString &route : shipped) {
        out.add(model(route, true));
    }
    for (const QString &route : listed) {
        out.add(model(route));
    }
    return out;
}

} // namespace

class VersionLagTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoNamesOfOneModelHaveOneKey_data()
    {
        QTest::addColumn<QString>("direct");
        QTest::addColumn<QString>("routed");
        QTest::newRow("point and hyphen") << u"claude-opus-5-5"_s << u"anthropic/claude-opus-5.5"_s;
        QTest::newRow("date") << u"claude-sonnet-4-5-20250929"_s << u"anthropic/claude-sonnet-4.5"_s;
        QTest::newRow("variant") << u"claude-3-7-sonnet-20250219"_s << u"anthropic/claude-3.7-sonnet:thinking"_s;
        QTest::newRow("date with hyphens") << u"gpt-4o-2024-08-06"_s << u"openai/gpt-4o"_s;
        QTest::newRow("alias") << u"gemini-flash-latest"_s << u"~google/gemini-flash-latest"_s;
        QTest::newRow("number of a release") << u"gemini-2.0-flash-001"_s << u"google/gemini-2.0-flash"_s;
        QTest::newRow("case") << u"Llama-3.3-70B"_s << u"meta-llama/llama-3.3-70b:free"_s;
    }

    void twoNamesOfOneModelHaveOneKey()
    {
        QFETCH(const QString, direct);
        QFETCH(const QString, routed);
        QCOMPARE(modelKeyOf(ModelId(direct)), modelKeyOf(ModelId(routed)));
    }

    void differentModelsHaveDifferentKeys()
    {
        QSet<QString> keys;
        const QStringList names{u"claude-opus-5"_s, u"claude-opus-5-5"_s, u"gpt-4o"_s, u"gpt-4o-mini"_s,
                                u"gpt-4.1"_s,       u"gemini-2.5-pro"_s,  u"o3"_s,     u"o3-mini"_s,
                                u"qwen3.8-27b"_s};
        for (const QString &name : names) {
            keys.insert(modelKeyOf(ModelId(name)));
        }
        QCOMPARE(keys.size(), names.size());
    }

    void whatMakersListAndTheRouterDoesNotIsMissingThere()
    {
        const Catalogue catalogue =
            catalogueOf({u"anthropic/claude-opus-5-5"_s, u"anthropic/claude-opus-6"_s, u"gemini/gemini-4-carbon"_s,
                         u"gemini/gemini-2.5-pro"_s, u"groq/qwen-9"_s, u"openrouter/anthropic/claude-opus-5.5"_s,
                         u"openrouter/google/gemini-2.5-pro"_s, u"openrouter/x-ai/grok-4.7"_s});
        QCOMPARE(routesOf(missingAt(catalogue, openRouter)),
                 (QStringList{u"anthropic/claude-opus-6"_s, u"gemini/gemini-4-carbon"_s}));
    }

    void whatTheRouterHasUnderAMakersNameIsMissingThere()
    {
        const Catalogue catalogue =
            catalogueOf({u"anthropic/claude-opus-5-5"_s, u"openrouter/anthropic/claude-opus-5.5"_s,
                         u"openrouter/anthropic/claude-2"_s, u"openrouter/openai/gpt-6-sol"_s, u"gemini/gemini-2.5-pro"_s});
        QCOMPARE(routesOf(missingAt(catalogue, anthropic)), QStringList{u"openrouter/anthropic/claude-2"_s});
    }

    void aMakerWithTwoProtocolsAndManySnapshotsIsNamedOnce()
    {
        const Catalogue catalogue = catalogueOf({u"openai-chat/gpt-7"_s, u"openai-chat/gpt-7-2026-11-20"_s,
                                                 u"openai/gpt-7-2026-11-20"_s, u"openai/gpt-7"_s, u"openrouter/a/b"_s});
        QCOMPARE(routesOf(missingAt(catalogue, openRouter)), QStringList{u"openai/gpt-7"_s});
    }

    void ofAFetchedListOnlyWhatStandsInItCounts()
    {
        // The shipped catalogue believes that the router has it; the router's own list knows better.
        const Catalogue catalogue = catalogueOf({u"anthropic/claude-opus-5-5"_s, u"openrouter/x-ai/grok-4.7"_s},
                                                {u"openrouter/anthropic/claude-opus-5.5"_s, u"anthropic/claude-opus-4-1"_s});
        QCOMPARE(routesOf(missingAt(catalogue, openRouter)), QStringList{u"anthropic/claude-opus-5-5"_s});
        QVERIFY(hasFetchedList(catalogue, openRouter));
    }

    void withoutListsTheShippedCatalogueIsCompared()
    {
        const Catalogue catalogue = catalogueOf(
            {}, {u"anthropic/claude-opus-5-5"_s, u"anthropic/claude-x"_s, u"openrouter/anthropic/claude-opus-5.5"_s});
        QCOMPARE(routesOf(missingAt(catalogue, openRouter)), QStringList{u"anthropic/claude-x"_s});
        QVERIFY(!hasFetchedList(catalogue, openRouter));
    }
};

QTEST_APPLESS_MAIN(VersionLagTest)
#include "VersionLagTest.moc"
