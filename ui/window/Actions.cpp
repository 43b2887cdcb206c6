// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Actions.h"

#include "ui/window/ActionMaker.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace assay::ui {

using namespace Qt::StringLiterals;

using ActionMaker::make;
using ActionMaker::say;

Actions::Actions(QWidget *window)
{
    makeComparing(window);
    makeSeeing(window);
    makeLayout(window);
    makeReading(window);
    makeGoingOn(window);
    makeRest(window);
}

void Actions::makeComparing(QWidget *window)
{
    send = make(window, u"send"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Send")),
                {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, u"send"_s);
    stopAll =
        make(window, u"stopAll"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "S&top all")), {Qt::Key_Escape}, u"stop"_s);
    retryFailed = make(window, u"retryFailed"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Retry failed answers")),
                       {Qt::CTRL | Qt::Key_R}, u"retry"_s);
    newComparison = make(window, u"newComparison"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&New comparison")),
                         {QKeySequence::New}, u"plus"_s);
    attach = make(window, u"attach"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Attach files…")),
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, u"attach"_s);
    parameters = make(window, u"parameters"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Parameters")),
                      {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, u"filter"_s);
    addModel = make(window, u"addModel"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Add &model…")),
                    {Qt::CTRL | Qt::SHIFT | Qt::Key_M}, u"models"_s);
}

void Actions::makeSeeing(QWidget *window)
{
    compare = make(window, u"compare"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Compare")), {Qt::ALT | Qt::Key_1},
                   u"compare"_s);
    models =
        make(window, u"models"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Models")), {Qt::ALT | Qt::Key_2}, u"models"_s);
    spend = make(window, u"spend"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "S&pend")), {Qt::ALT | Qt::Key_3}, u"spend"_s);
    experiments = make(window, u"experiments"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "E&xperiments")),
                       {Qt::ALT | Qt::Key_4}, u"experiments"_s);
    auto *pages = new QActionGroup(window);
    for (QAction *page : {compare, models, spend, experiments}) {
        page->setCheckable(true);
        pages->addAction(page);
    }
    compare->setChecked(true);
    history =
        make(window, u"history"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Show &history")), {Qt::Key_F9}, u"history"_s);
    history->setCheckable(true);
    searchHistory = make(window, u"searchHistory"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Search h&istory")),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    find = make(window, u"find"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Find in answers")), {QKeySequence::Find},
                u"search"_s);
    goTo = make(window, u"goToAnything"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Go to anything…")),
                {Qt::CTRL | Qt::Key_K});
    for (int i = 0; i < 9; ++i) {
        focusPane.append(make(window, u"focusPane%1"_s.arg(i + 1),
                              say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Go to answer %1")).arg(i + 1),
                              {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))}));
    }
}

void Actions::makeRest(QWidget *window)
{
    settings = make(window, u"settings"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "S&ettings…")),
                    {Qt::CTRL | Qt::Key_Comma}, u"settings"_s);
    settings->setMenuRole(QAction::PreferencesRole);
    shortcuts = make(window, u"shortcuts"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Keyboard shortcuts…")),
                     {Qt::CTRL | Qt::Key_Slash}, u"keyboard"_s);
    menuBar =
        make(window, u"menuBar"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Show menu &bar")), {Qt::CTRL | Qt::Key_M});
    menuBar->setCheckable(true);
    about = make(window, u"about"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&About Assay")), {});
    about->setMenuRole(QAction::AboutRole);
    quit = make(window, u"quit"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Quit")), {QKeySequence::Quit});
    quit->setMenuRole(QAction::QuitRole);
}

QList<QAction *> Actions::all() const
{
    return QList<QAction *>{send,    stopAll,  retryFailed, newComparison, attach,  parameters,    addModel,
                            compare, models,   spend,       experiments,   history, searchHistory, find,
                            goTo,    settings, shortcuts,   menuBar,       about,   quit}
           + focusPane + ofAnswers();
}

template <class Menu>
void Actions::fill(Menu *menu) const
{
    QMenu *comparison = menu->addMenu(say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Comparison")));
    comparison->addActions({newComparison, send, stopAll, retryFailed});
    comparison->addSeparator();
    comparison->addActions({addModel, attach, parameters});
    comparison->addSeparator();
    comparison->addAction(quit);
    QMenu *view = menu->addMenu(say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&View")));
    view->addActions({compare, models, spend, experiments});
    fillView(view);
    QMenu *answers = menu->addMenu(say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Answers")));
    fillAnswers(answers);
    QMenu *search = menu->addMenu(say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Search")));
    search->addActions({goTo, find, findNext, findPrevious, searchHistory});
    QMenu *extras = menu->addMenu(say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Extras")));
    extras->addActions({settings, shortcuts});
    extras->addSeparator();
    extras->addAction(about);
}

template void Actions::fill(QMenu *menu) const;
template void Actions::fill(QMenuBar *menu) const;

} // namespace assay::ui
