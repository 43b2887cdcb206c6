// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PictureFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QImageReader>
#include <QMessageBox>
#include <QSaveFile>

namespace assay::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::PictureFile)
};

void save(const QByteArray &bytes, const QString &name, QWidget *parent)
{
    QSaveFile file(name);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!saved) {
        QMessageBox::warning(parent, Text::tr("Save picture"),
                             Text::tr("%1 could not be written: %2").arg(name, file.errorString()));
    }
}

} // namespace

void savePicture(const QByteArray &bytes, QWidget *parent)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QString suffix = QString::fromLatin1(QImageReader(&buffer).format());
    auto *dialog = new QFileDialog(parent, Text::tr("Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(Text::tr("picture") + u'.' + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [bytes, parent](const QString &name) { save(bytes, name, parent); });
    dialog->open();
}

} // namespace assay::ui
