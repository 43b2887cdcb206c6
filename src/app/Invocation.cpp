// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Invocation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::Invocation)
};

constexpr std::array globalOptions{
    Option{"data-dir"_L1, "DIR"_L1},
    Option{"help"_L1, {}},
    Option{"version"_L1, {}},
    Option{"verbose"_L1, {}},
};

constexpr std::array windowOptions{
    Option{"model"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"prompt"_L1, "TEXT"_L1},
    Option{"prompt-file"_L1, "FILE"_L1},
    Option{"system"_L1, "TEXT"_L1},
    Option{"send"_L1, {}},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
    Option{"demo"_L1, {}},
    Option{"theme"_L1, "light|dark"_L1},
    Option{"screenshot"_L1, "FILE"_L1},
    Option{"screenshot-size"_L1, "WxH"_L1},
    Option{"exit-when-shown"_L1, {}},
};

constexpr std::array runOptions{
    Option{"model"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"prompt"_L1, "TEXT"_L1},
    Option{"prompt-file"_L1, "FILE"_L1},
    Option{"system"_L1, "TEXT"_L1},
    Option{"attach"_L1, "FILE"_L1, true},
    Option{"set"_L1, "KEY=VALUE"_L1, true},
    Option{"fallback"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"when"_L1, "TRIGGER,…"_L1},
    Option{"retries"_L1, "N"_L1},
    Option{"first-token-limit"_L1, "SECONDS"_L1},
    Option{"total-limit"_L1, "SECONDS"_L1},
    Option{"shown-text"_L1, "marked|kept|folded"_L1},
    Option{"repeat"_L1, "N"_L1},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
    Option{"timeout"_L1, "SECONDS"_L1},
    Option{"no-store"_L1, {}},
    Option{"json"_L1, {}},
    Option{"demo"_L1, {}},
};

constexpr std::array modelsOptions{
    Option{"search"_L1, "TEXT"_L1}, Option{"missing-at"_L1, "PROVIDER"_L1},
    Option{"free"_L1, {}},          Option{"local"_L1, {}},
    Option{"json"_L1, {}},          Option{"refresh"_L1, {}},
    Option{"demo"_L1, {}},          Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
};

constexpr std::array historyOptions{
    Option{"search"_L1, "TEXT"_L1},
    Option{"limit"_L1, "N"_L1},
    Option{"json"_L1, {}},
};

constexpr std::array showOptions{
    Option{"json"_L1, {}},
    Option{"replay"_L1, {}},
    Option{"answer"_L1, "N"_L1},
    Option{"speed"_L1, "X"_L1},
};

constexpr std::array exportOptions{
    Option{"format"_L1, "md|html|json|csv"_L1},
    Option{"output"_L1, "FILE"_L1},
};

constexpr std::array reportsOptions{
    Option{"kind"_L1, "duel|drill|parity"_L1},
    Option{"limit"_L1, "N"_L1},
    Option{"format"_L1, "text|html|json"_L1},
    Option{"output"_L1, "FILE"_L1},
    Option{"delete"_L1, {}},
    Option{"json"_L1, {}},
};

constexpr std::array spendOptions{
    Option{"by"_L1, "day|model|provider|key"_L1},
    Option{"since"_L1, "DATE"_L1},
    Option{"until"_L1, "DATE"_L1},
    Option{"csv"_L1, {}},
    Option{"json"_L1, {}},
    Option{"reconcile"_L1, {}},
    Option{"what-if"_L1, "PROVIDER/MODEL"_L1},
    Option{"of"_L1, "PROVIDER/MODEL"_L1},
    Option{"prices-of"_L1, "DATE"_L1},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
};

constexpr std::array importOptions{Option{"json"_L1, {}}};

constexpr std::array backupOptions{
    Option{"restore"_L1, {}},
    Option{"json"_L1, {}},
};

constexpr int anyNumber = 1'000'000;

constexpr std::array simulateOptions{
    Option{"port"_L1, "N"_L1},
    Option{"scenario"_L1, "FILE"_L1},
};

constexpr std::array duelOptions{
    Option{"model"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"again"_L1, "REPORT"_L1},
    Option{"prompt"_L1, "TEXT"_L1, true},
    Option{"prompt-file"_L1, "FILE"_L1, true},
    Option{"repeat"_L1, "N"_L1},
    Option{"seed"_L1, "N"_L1},
    Option{"concurrent"_L1, {}},
    Option{"no-warm-up"_L1, {}},
    Option{"system"_L1, "TEXT"_L1},
    Option{"set"_L1, "KEY=VALUE"_L1, true},
    Option{"max-cost"_L1, "USD"_L1},
    Option{"report"_L1, "FILE"_L1},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
    Option{"timeout"_L1, "SECONDS"_L1},
    Option{"no-store"_L1, {}},
    Option{"json"_L1, {}},
    Option{"demo"_L1, {}},
};

constexpr std::array drillOptions{
    Option{"model"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"again"_L1, "REPORT"_L1},
    Option{"fallback"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"when"_L1, "TRIGGER,…"_L1},
    Option{"retries"_L1, "N"_L1},
    Option{"first-token-limit"_L1, "SECONDS"_L1},
    Option{"total-limit"_L1, "SECONDS"_L1},
    Option{"shown-text"_L1, "marked|kept|folded"_L1},
    Option{"fault"_L1, "NAME"_L1, true},
    Option{"prompt"_L1, "TEXT"_L1, true},
    Option{"prompt-file"_L1, "FILE"_L1, true},
    Option{"seed"_L1, "N"_L1},
    Option{"system"_L1, "TEXT"_L1},
    Option{"set"_L1, "KEY=VALUE"_L1, true},
    Option{"max-cost"_L1, "USD"_L1},
    Option{"report"_L1, "FILE"_L1},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
    Option{"timeout"_L1, "SECONDS"_L1},
    Option{"no-store"_L1, {}},
    Option{"json"_L1, {}},
    Option{"demo"_L1, {}},
};

constexpr std::array parityOptions{
    Option{"model"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"again"_L1, "REPORT"_L1},
    Option{"probe"_L1, "NAME"_L1, true},
    Option{"system"_L1, "TEXT"_L1},
    Option{"set"_L1, "KEY=VALUE"_L1, true},
    Option{"max-cost"_L1, "USD"_L1},
    Option{"report"_L1, "FILE"_L1},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
    Option{"timeout"_L1, "SECONDS"_L1},
    Option{"no-store"_L1, {}},
    Option{"json"_L1, {}},
    Option{"demo"_L1, {}},
};

constexpr std::array copyOptions{
    Option{"model"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"fallback"_L1, "PROVIDER/MODEL"_L1, true},
    Option{"as"_L1, "curl|python|typescript|openrouter"_L1},
    Option{"prompt"_L1, "TEXT"_L1, true},
    Option{"prompt-file"_L1, "FILE"_L1, true},
    Option{"system"_L1, "TEXT"_L1},
    Option{"set"_L1, "KEY=VALUE"_L1, true},
    Option{"base-url"_L1, "PROVIDER=URL"_L1, true},
    Option{"demo"_L1, {}},
};

struct CommandName {
    QLatin1StringView word;
    Command command;
    std::span<const Option> options;
    int mostWords;
};

constexpr std::array commands{
    CommandName{"run"_L1, Command::Run, runOptions, 1},
    CommandName{"models"_L1, Command::Models, modelsOptions, 1},
    CommandName{"history"_L1, Command::History, historyOptions, 0},
    CommandName{"show"_L1, Command::Show, showOptions, 1},
    CommandName{"export"_L1, Command::Export, exportOptions, anyNumber},
    CommandName{"simulate"_L1, Command::Simulate, simulateOptions, 0},
    CommandName{"duel"_L1, Command::Duel, duelOptions, 0},
    CommandName{"drill"_L1, Command::Drill, drillOptions, 0},
    CommandName{"parity"_L1, Command::Parity, parityOptions, 0},
    CommandName{"reports"_L1, Command::Reports, reportsOptions, anyNumber},
    CommandName{"copy"_L1, Command::Copy, copyOptions, 0},
    CommandName{"spend"_L1, Command::Spend, spendOptions, 0},
    CommandName{"backup"_L1, Command::Backup, backupOptions, 1},
    CommandName{"import"_L1, Command::Import, importOptions, anyNumber},
};

/// Where the command's word stands; -1: the window is meant.
qsizetype commandAt(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(u'-')) {
            return i;
        }
        const auto takesNext = [&](const Option &option) { return !option.value.isEmpty() && word == "--"_L1 + option.name; };
        if (std::ranges::any_of(globalOptions, takesNext) || std::ranges::any_of(windowOptions, takesNext)) {
            ++i;
        }
    }
    return -1;
}

QStringList commandWords()
{
    QStringList known;
    for (const CommandName &command : commands) {
        known.append(command.word);
    }
    return known;
}

} // namespace

std::expected<Invocation, QString> Invocation::parse(const QStringList &words)
{
    Invocation invocation;
    QStringList rest = words;
    std::span<const Option> own = windowOptions;
    int mostWords = 0;
    if (const qsizetype at = commandAt(words); at >= 0) {
        const auto named =
            std::ranges::find_if(commands, [&](const CommandName &command) { return words[at] == command.word; });
        if (named == commands.end()) {
            return std::unexpected(Text::tr("There is no command \"%1\".").arg(words[at])
                                   + suggestion(words[at], commandWords()) + u' ' + Text::tr("\"assay --help\" lists them."));
        }
        invocation.command = named->command;
        own = named->options;
        mostWords = named->mostWords;
        rest.removeAt(at);
    }
    std::vector<Option> options(globalOptions.begin(), globalOptions.end());
    options.insert(options.end(), own.begin(), own.end());
    auto arguments = Arguments::parse(rest, options);
    if (!arguments) {
        return std::unexpected(arguments.error());
    }
    invocation.help = arguments->has("help"_L1);
    invocation.version = arguments->has("version"_L1);
    if (arguments->words().size() > mostWords) {
        return std::unexpected(
            Text::tr("What is \"%1\" for? A prompt is given with --prompt.").arg(arguments->words().constLast()));
    }
    invocation.arguments = *std::move(arguments);
    return invocation;
}

bool wantsWindow(const QStringList &words)
{
    const auto tells = [](const QString &word) { return word == "--help"_L1 || word == "-h"_L1 || word == "--version"_L1; };
    return commandAt(words) < 0 && std::ranges::none_of(words, tells);
}

QString helpText()
{
    // A text for each command and each paragraph, so that a new one leaves the translation of the others alone.
    const QStringList parts{
        Text::tr("Assay compares language models and the routes to them.\n"
                 "\n"),
        Text::tr("  assay [--model PROVIDER/MODEL]… [--prompt TEXT | --prompt-file FILE] [--send]\n"
                 "        [--base-url PROVIDER=URL]… [--demo]        the window, filled in with these\n"),
        Text::tr("  assay run --model PROVIDER/MODEL… [--prompt TEXT | --prompt-file FILE | -]\n"
                 "        [--system TEXT] [--attach FILE]… [--set KEY=VALUE]… [--fallback PROVIDER/MODEL]…\n"
                 "        [--repeat N] [--base-url PROVIDER=URL]… [--timeout SECONDS] [--no-store] [--json] [--demo]\n"),
        Text::tr("  assay models [PROVIDER] [--search TEXT] [--missing-at PROVIDER] [--free] [--json] [--refresh]\n"),
        Text::tr(
            "        [--local]                                  those of servers on this machine, which are looked for now\n"),
        Text::tr("  assay history [--search TEXT] [--limit N] [--json]\n"),
        Text::tr("  assay show ID [--json]                           ID may be shortened, or \"latest\"\n"),
        Text::tr("        [--replay [--answer N] [--speed X]]        as it came, at the pace at which it came\n"),
        Text::tr("  assay duel --model A --model B [--prompt TEXT | --prompt-file FILE]… [--repeat N] [--concurrent]\n"
                 "        [--no-warm-up]\n"),
        Text::tr("  assay drill --model A [--fallback B]… [--fault NAME]…\n"),
        Text::tr(
            "  assay parity --model A [--model B]… [--probe NAME]…\n"
            "        each: [--seed N] [--max-cost USD] [--report FILE.html] [--set KEY=VALUE]… [--no-store] [--json] [--demo]\n"),
        Text::tr(
            "  assay reports [ID] [--kind duel|drill|parity] [--format text|html|json] [--output FILE] [--delete] [--json]\n"
            "                                                   the experiments that were kept; --again ID runs one again\n"),
        Text::tr("  assay copy --model A [--fallback B]… [--as curl|python|typescript|openrouter] [--prompt TEXT]\n"
                 "                                                   without its key\n"),
        Text::tr("  assay export ID… [--format md|html|json|csv] [--output FILE]\n"),
        Text::tr("  assay import FILE… [--json]                      exported JSON, or the log of llm\n"),
        Text::tr("  assay spend [--by day|model|provider|key] [--since DATE] [--until DATE] [--csv] [--json]\n"
                 "        [--reconcile]                              first compares it with what OpenRouter has on record\n"),
        Text::tr("        [--what-if PROVIDER/MODEL [--of PROVIDER/MODEL] [--prices-of DATE]]\n"
                 "                                                   what it would have cost on another model\n"),
        Text::tr("  assay backup FILE [--restore] [--json]           the whole database; --restore puts it back\n"),
        Text::tr("  assay simulate [--port N] [--scenario FILE]      the simulated providers alone\n"
                 "\n"),
        Text::tr("Everywhere: --data-dir DIR, --verbose, --version, --help.\n"
                 "\n"),
        Text::tr("PROVIDER is anthropic, openrouter, openai, openai-chat, gemini, groq, together, ollama or the name of\n"
                 "an own endpoint; --base-url local=http://127.0.0.1:8080/v1 defines one for this call.\n"),
        Text::tr(
            "--set takes temperature, top_p, top_k, max_tokens, seed, stop, effort, thinking_budget, cache (5m, 1h: how long the\n"
            "prompt stays in the provider's cache, for Anthropic's models), logprobs (log probabilities, with so many alternatives a\n"
            "token), and with a FILE of JSON each schema, tools and extra (fields of the provider's own API, put into the request\n"
            "as they are).\n"),
        Text::tr(
            "A chain, for run and drill: --when rate_limit,overload,server,network,timeout,slow_first_token,cut or all;\n"
            "--retries 0|1|2 on each route; --first-token-limit and --total-limit in seconds, one for all hops or one for\n"
            "each (2,5,-); --shown-text marked|kept|folded.\n"),
        Text::tr("--timeout gives up when nothing comes for so many seconds.\n"),
        Text::tr("Keys come from the system's keychain or from ANTHROPIC_API_KEY, OPENROUTER_API_KEY, OPENAI_API_KEY,\n"
                 "GEMINI_API_KEY, GROQ_API_KEY and TOGETHER_API_KEY; there is no option for them.\n"
                 "\n"),
        Text::tr("Exit status: 0 good, 1 an answer failed or was cut, 2 wrong usage, 130 interrupted.\n"),
        Text::tr("For a picture of the window: --screenshot FILE [--screenshot-size WxH] [--theme light|dark].\n"),
    };
    return parts.join(QString());
}

} // namespace assay::app
