// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "ui/MainWindowPrivate.h"
#include "ui/composer/Composer.h"
#include "ui/composer/LineUpBar.h"
#include "ui/window/ComparePage.h"
#include "ui/window/Desk.h"

#include <QCloseEvent>
#include <QDialog>

namespace assay::ui {

MainWindow::MainWindow(Context context, QWidget *parent)
    : QMainWindow(parent), d(std::make_unique<Private>(this, std::move(context)))
{
    setWindowTitle(tr("Assay"));
    setWindowIcon(QIcon(QStringLiteral(":/assay/icons/assay.svg")));
    setMinimumSize(640, 480);
    d->build();
    d->connectAll();
    d->restore();
    d->warmUp();
}

MainWindow::~MainWindow()
{
    d->save();
    // The panes look at the run, and everything looks at the context: it goes last.
    d->page->setRun(nullptr);
    qDeleteAll(findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    delete d->desk;
}

void MainWindow::setPrompt(const QString &prompt)
{
    d->page->showStart(false);
    d->page->composer()->setPrompt(prompt);
}

void MainWindow::setSystemPrompt(const QString &system)
{
    d->page->composer()->setSystemPrompt(system);
}

void MainWindow::setContestants(const QList<core::Contestant> &contestants)
{
    d->page->showStart(false);
    d->page->composer()->lineUp()->setContestants(contestants);
}

void MainWindow::send()
{
    d->send();
}

bool MainWindow::isRunning() const
{
    return d->desk->isRunning();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!d->mayClose()) {
        event->ignore();
        return;
    }
    d->save();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    d->arrange();
}

} // namespace assay::ui
