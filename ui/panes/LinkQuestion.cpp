// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/LinkQuestion.h"

#include "ui/markdown/BlockParser.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace assay::ui {

void askToOpen(const QUrl &address, QWidget *parent)
{
    // In the form that is really asked for: an address that only looks like another one shows itself.
    const QString shown = QString::fromUtf8(address.toEncoded());
    if (!isOpenable(shown)) {
        return;
    }
    const auto say = [](const char *text) { return QCoreApplication::translate("assay::ui::LinkQuestion", text); };
    auto *question = new QMessageBox(parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(say(QT_TRANSLATE_NOOP("assay::ui::LinkQuestion", "Open address")));
    question->setTextFormat(Qt::PlainText);
    question->setText(say(QT_TRANSLATE_NOOP("assay::ui::LinkQuestion", "Open this address in the browser?")));
    question->setInformativeText(shown);
    QPushButton *open = question->addButton(say(QT_TRANSLATE_NOOP("assay::ui::LinkQuestion", "Open")), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(open, &QPushButton::clicked, question, [address] { QDesktopServices::openUrl(address); });
    question->open();
}

} // namespace assay::ui
