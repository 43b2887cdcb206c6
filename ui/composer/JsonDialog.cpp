// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/JsonDialog.h"

#include "ui/theme/Theme.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay::ui {

namespace {

// Far more than any schema; a picture chosen by mistake must not freeze the window.
constexpr qint64 largestFile = 4 * 1024 * 1024;

} // namespace

JsonDialog::JsonDialog(const QString &title, const QString &hint, Check check, QWidget *parent)
    : QDialog(parent),
      m_check(std::move(check)),
      m_edit(new QPlainTextEdit(this)),
      m_trouble(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(title);
    auto *told = new QLabel(hint, this);
    told->setWordWrap(true);
    told->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(title);
    m_edit->setMinimumSize(520, 260);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    QPushButton *file = m_buttons->addButton(tr("Open &file…"), QDialogButtonBox::ActionRole);
    QPushButton *apply = m_buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("apply"));
    apply->setDefault(true);
    connect(file, &QPushButton::clicked, this, &JsonDialog::openFile);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &JsonDialog::judge);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{told, m_edit, m_trouble, m_buttons}) {
        layout->addWidget(widget);
    }
    judge();
}

void JsonDialog::setText(const QString &json, const QString &example)
{
    m_edit->setPlaceholderText(example);
    m_edit->setPlainText(json);
}

QString JsonDialog::text() const
{
    return m_edit->toPlainText().trimmed();
}

void JsonDialog::openFile()
{
    const QString path = QFileDialog::getOpenFileName(this, windowTitle(), {}, tr("JSON (*.json);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        m_trouble->setText(file.isOpen() ? tr("The file is too large.") : file.errorString());
        return;
    }
    m_edit->setPlainText(QString::fromUtf8(file.readAll()));
}

void JsonDialog::judge()
{
    QString trouble;
    if (!text().isEmpty()) {
        QJsonParseError error;
        std::ignore = QJsonDocument::fromJson(text().toUtf8(), &error);
        trouble = error.error == QJsonParseError::NoError
                      ? m_check(text())
                      : tr("Not JSON yet: %1, at character %2.").arg(error.errorString()).arg(error.offset + 1);
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::danger());
    m_trouble->setPalette(colours);
    m_trouble->setText(trouble);
    findChild<QPushButton *>(QStringLiteral("apply"))->setEnabled(trouble.isEmpty());
}

} // namespace assay::ui
