// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes the price of an answer beside its tokens reaches the usage, and with it the cost.
#include "core/Cost.h"
#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "providers/Registry.h"
#include "providers/ResponseReader.h"
#include "support/MemorySettings.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class UsageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anthropicTellsTierSpeedRegionAndSearches()
    {
        const core::Usage usage = usageOf(
            u"anthropic"_s,
            "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"model\":\"claude\",\"usage\":{\"input_tokens\":"
            "10,\"output_tokens\":1,\"service_tier\":\"priority\",\"inference_geo\":\"us\",\"speed\":\"fast\"}}}\n\n"
            "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":20,"
            "\"server_tool_use\":{\"web_search_requests\":2}}}\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
        QCOMPARE(usage.serviceTier, u"priority"_s);
        QCOMPARE(usage.region, u"us"_s);
        QCOMPARE(usage.speed, u"fast"_s);
        QCOMPARE(usage.webSearches, std::optional<std::int64_t>(2));
        QVERIFY(!core::multiplierOf(usage).known);
    }

private:
    /// The last figures of the answer, as the engine would add them up.
    [[nodiscard]] core::Usage usageOf(const QString &provider, const QByteArray &stream)
    {
        const auto &source = *static_cast<const providers::HttpProvider *>(m_registry.provider(core::ProviderId(provider)));
        QHttpHeaders headers;
        headers.append(QHttpHeaders::WellKnownHeader::ContentType, "text/event-stream");
        providers::ResponseReader reader(source.makeDecoder(), source.vendor());
        providers::StreamEvents events;
        reader.begin(200, headers);
        reader.read(stream, events);
        (void)reader.end({200, headers, {}, std::nullopt, QDateTime()}, events);
        core::Usage last;
        for (const core::StreamEvent &event : events) {
            if (const auto *report = std::get_if<core::UsageReport>(&event)) {
                last = report->usage;
            }
        }
        return last;
    }

    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
};

QTEST_GUILESS_MAIN(UsageTest)
#include "UsageTest.moc"
