// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/WindowCommand.h"

#include "app/Composition.h"
#include "app/Imports.h"
#include "app/Invocation.h"
#include "app/PromptSource.h"
#include "app/RunPlan.h"
#include "app/SignalWatch.h"
#include "app/Terminal.h"
#include "app/WindowPicture.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "providers/Registry.h"
#include "ui/Appearance.h"
#include "ui/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QWindow>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::WindowCommand)
};

/// What the window is to be filled in with.
struct Filling {
    QString prompt;
    QString system;
    QList<core::Contestant> contestants;
    QList<BaseUrl> baseUrls;
    std::optional<ui::Scheme> scheme;
    std::optional<PictureOrder> picture;
};

std::expected<std::optional<ui::Scheme>, QString> schemeFrom(const Arguments &arguments)
{
    const QString theme = arguments.value("theme"_L1);
    if (!arguments.has("theme"_L1)) {
        return std::nullopt;
    }
    if (theme == "light"_L1 || theme == "dark"_L1) {
        return theme == "light"_L1 ? ui::Scheme::Light : ui::Scheme::Dark;
    }
    return std::unexpected(Text::tr("--theme is light or dark, not \"%1\".").arg(theme));
}

std::expected<Filling, QString> fillingFrom(const Arguments &arguments)
{
    auto prompt = promptOptionFrom(arguments);
    auto routes = routesFrom(arguments.values("model"_L1));
    auto baseUrls = baseUrlsFrom(arguments.values("base-url"_L1));
    auto scheme = schemeFrom(arguments);
    auto picture = PictureOrder::from(arguments);
    for (const QString &error :
         {prompt ? QString() : prompt.error(), routes ? QString() : routes.error(), baseUrls ? QString() : baseUrls.error(),
          scheme ? QString() : scheme.error(), picture ? QString() : picture.error()}) {
        if (!error.isEmpty()) {
            return std::unexpected(error);
        }
    }
    if (routes->size() > core::maximumContestants) {
        return std::unexpected(
            Text::tr("%1 models are too many; a comparison takes %2.").arg(routes->size()).arg(core::maximumContestants));
    }
    Filling filling{.prompt = *std::move(prompt),
                    .system = arguments.value("system"_L1),
                    .contestants = {},
                    .baseUrls = *std::move(baseUrls),
                    .scheme = *scheme,
                    .picture = *std::move(picture)};
    for (const auto all = *routes; const core::Route &route : all) {
        core::Contestant contestant;
        contestant.route = route;
        filling.contestants.append(contestant);
    }
    return filling;
}

ui::Context contextOf(Composition &parts, Imports &imports)
{
    return {.engine = parts.engine(),
            .catalogue = parts.catalogue(),
            .providers = parts.providers(),
            .keys = parts.keys(),
            .settings = parts.settings(),
            .clock = parts.clock(),
            .store = parts.store(),
            .budgets = parts.budgets(),
            .history = parts.store(),
            .reports = parts.reports(),
            .dataFolder = parts.needs().dataFolder,
            .demo = parts.needs().demo,
            .demoLineUp = demoLineUp(),
            .importFiles = [&imports](const QStringList &files) { return imports.start(files); },
            .startDemo = [&parts] { return parts.simulate().isEmpty() ? demoLineUp() : QList<core::Contestant>(); }};
}

void fillIn(ui::MainWindow &window, const Filling &filling, bool demo)
{
    const bool sample = filling.prompt.isEmpty() && demo;
    if (sample || !filling.prompt.isEmpty()) {
        window.setPrompt(sample ? demoPrompt() : filling.prompt);
    }
    if (!filling.system.isEmpty()) {
        window.setSystemPrompt(filling.system);
    }
    if (!filling.contestants.isEmpty()) {
        window.setContestants(filling.contestants);
    } else if (demo) {
        window.setContestants(demoLineUp());
    }
}

/// So that the time of a start can be measured: says so on standard output once the window has been painted, and ends the program when nothing
/// is left to do.
class StartWatch final : public QObject {
public:
    explicit StartWatch(QWidget &window) : m_window(window) { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose && watched == m_window.windowHandle()) {
            // The window is painted while that is handled.
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return QObject::eventFilter(watched, event);
    }

protected:
    void customEvent(QEvent * /*event*/) override
    {
        if (m_window.windowHandle()->isExposed()) {
            qApp->removeEventFilter(this);
            std::ignore = Terminal(Terminal::Stream::Output).write("painted\n"_ba);
            QTimer::singleShot(0, this, [] { QCoreApplication::exit(ExitGood); });
        }
    }

private:
    QWidget &m_window;
};

int usage(const QString &error)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + error + u'\n');
    return ExitUsage;
}

} // namespace

int windowCommand(QApplication &application, const Arguments &arguments, const QString &dataFolder)
{
    const auto filling = fillingFrom(arguments);
    if (!filling) {
        return usage(filling.error());
    }
    const bool demo = arguments.has("demo"_L1);
    auto parts = Composition::make({.dataFolder = dataFolder,
                                    .demo = demo,
                                    .store = true,
                                    .keepSettings = true,
                                    .baseUrls = filling->baseUrls,
                                    .timeout = std::nullopt});
    if (!parts) {
        return usage(parts.error());
    }
    SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::interrupted, &application, [] { QCoreApplication::exit(ExitInterrupted); });
    ui::Theme::apply(application, filling->scheme.value_or(ui::Appearance::schemeOf((*parts)->settings())));

    Imports imports(*(*parts)->store());
    ui::MainWindow window(contextOf(**parts, imports));
    fillIn(window, *filling, demo);
    std::unique_ptr<WindowPicture> picture;
    if (filling->picture) {
        picture = std::make_unique<WindowPicture>(window, *filling->picture);
    }
    std::unique_ptr<StartWatch> startWatch;
    if (arguments.has("exit-when-shown"_L1)) {
        startWatch = std::make_unique<StartWatch>(window);
    }
    window.show();
    if (startWatch) {
        // Nothing else is begun.
    } else if (arguments.has("send"_L1) || picture) {
        // Once the kept model lists are there, or what is known to go wrong would not be known.
        QMetaObject::invokeMethod(
            &window,
            [&] {
                (*parts)->awaitCatalogue();
                window.send();
            },
            Qt::QueuedConnection);
    } else if (!demo) {
        (*parts)->catalogue().keepFresh();
        (*parts)->lookForLocalServers();
    }
    const int status = QApplication::exec();
    // An import that is under way writes into the store.
    QThreadPool::globalInstance()->waitForDone();
    return status;
}

} // namespace assay::app
