// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CopyCommand.h"

#include "app/Invocation.h"
#include "app/RunPlan.h"
#include "app/commands/ExperimentStage.h"
#include "engine/Snippet.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::CopyCommand)
};

int complain(const QString &sentence)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return ExitUsage;
}

} // namespace

int copyCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder);
    const auto fallbacks = routesFrom(arguments.values("fallback"_L1));
    const auto kind = engine::snippetKindFromWord(arguments.has("as"_L1) ? arguments.value("as"_L1) : u"curl"_s);
    if (!options || !fallbacks) {
        return complain(options ? fallbacks.error() : options.error());
    }
    if (!kind || options->contestants.size() != 1) {
        return complain(Text::tr("Write --model PROVIDER/MODEL once, and --as curl, python, typescript or openrouter."));
    }
    options->store = false;
    options->contestants.first().fallback = core::FallbackChain::through(*fallbacks);
    core::Comparison plan;
    plan.contestants = options->contestants;
    plan.system = options->system;
    plan.parameters = options->parameters;
    core::Turn turn;
    turn.prompt = options->prompts.value(0, Text::tr("Hello"));
    plan.turns = {turn};
    ExperimentStage stage(*std::move(options));
    if (!stage.compose()) {
        return ExitUsage;
    }
    const auto text = engine::snippetOf(*kind, stage.engine(), plan, 0);
    if (!text) {
        return complain(text.error());
    }
    stage.print(text->toUtf8());
    return ExitGood;
}

} // namespace assay::app
