// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DataPage.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

const auto retentionName = u"retention"_s;
constexpr qsizetype mostPreviewed = 500; // as many as one start deletes

QJsonObject objectOf(const core::Retention &rule)
{
    return {{u"days"_s, rule.days},
            {u"keep_pinned"_s, rule.keepPinned},
            {u"keep_tagged"_s, rule.keepTagged},
            {u"keep_noted"_s, rule.keepNoted}};
}

} // namespace

core::Retention DataPage::retentionIn(const core::SettingsStore &settings)
{
    const QJsonObject kept = settings.value(retentionName).toObject();
    core::Retention rule;
    rule.days = std::max(0, kept.value("days"_L1).toInt());
    rule.keepPinned = kept.value("keep_pinned"_L1).toBool(true);
    rule.keepTagged = kept.value("keep_tagged"_L1).toBool(true);
    rule.keepNoted = kept.value("keep_noted"_L1).toBool(true);
    return rule;
}

DataPage::DataPage(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(tr("Data"), this);
    QFont font = Theme::scaled(this->font(), 1.4);
    font.setWeight(QFont::DemiBold);
    head->setFont(font);
    layout->addWidget(head);
    layout->addSpacing(8);
    addPlace(layout);
    addState(layout);
    addRetention(layout);
    addCopies(layout);
    layout->addStretch(1);
    showState();
    showUse();
    showRetention();
}

void DataPage::addHead(QVBoxLayout *layout, const QString &text)
{
    layout->addSpacing(16);
    auto *label = new QLabel(text, this);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    layout->addWidget(label);
}

QLabel *DataPage::addText(QVBoxLayout *layout, const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    return label;
}

void DataPage::addPlace(QVBoxLayout *layout)
{
    addText(layout, tr("Comparisons, prices and settings are kept in:"));
    QLabel *path = addText(layout, m_context.dataFolder);
    path->setFont(Theme::fixed(font()));
    auto *open = new QPushButton(Theme::icon(u"folder"_s), tr("Open folder"), this);
    open->setEnabled(!m_context.dataFolder.isEmpty());
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.dataFolder)); });
    layout->addWidget(open, 0, Qt::AlignLeading);
    m_use = addText(layout);
    m_use->setObjectName(u"diskUse"_s);
    m_use->setForegroundRole(QPalette::PlaceholderText);
    addText(layout, tr("Keys are never kept there, only in the system's keychain."));
}

void DataPage::addState(QVBoxLayout *layout)
{
    layout->addSpacing(8);
    m_state = addText(layout);
    m_state->setObjectName(u"databaseState"_s);
    m_salvage = new QPushButton(tr("Salvage what can be read"), this);
    m_salvage->setObjectName(u"salvage"_s);
    m_salvage->setToolTip(tr("Makes a new database with all that can be read of the damaged one, which is put aside."));
    connect(m_salvage, &QPushButton::clicked, this, &DataPage::salvage);
    layout->addWidget(m_salvage, 0, Qt::AlignLeading);
}

void DataPage::showState()
{
    const auto problem = m_context.store ? m_context.store->problem() : std::nullopt;
    m_state->setText(problem           ? problem->message
                     : m_context.store ? tr("The database is in order.")
                                       : tr("There is no database: nothing is kept."));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, problem || !m_context.store ? Theme::danger() : Theme::success());
    m_state->setPalette(colours);
    m_salvage->setVisible(m_context.history && problem && problem->kind == core::StoreError::Kind::Damaged);
}

void DataPage::showUse()
{
    m_use->setVisible(false);
    if (!m_context.history) {
        return;
    }
    m_context.history->use().then(this, [this](const std::expected<core::StoreUse, core::StoreError> &use) {
        if (!use) {
            return;
        }
        QString text = tr("The database takes %1").arg(Format::bytes(use->databaseBytes));
        if (use->freeBytes > 0) {
            text += tr(", of which %1 are free for new comparisons").arg(Format::bytes(use->freeBytes));
        }
        text += u'.';
        if (use->backups > 0) {
            text += u' ' + tr("%n copy(s) beside it take %1.", nullptr, use->backups).arg(Format::bytes(use->backupBytes));
        }
        m_use->setText(text);
        m_use->setVisible(true);
    });
}

void DataPage::addRetention(QVBoxLayout *layout)
{
    addHead(layout, tr("Keeping"));
    const core::Retention rule = retentionIn(m_context.settings);
    m_days = new QComboBox(this);
    m_days->setObjectName(u"retention"_s);
    m_days->setAccessibleName(tr("How long comparisons are kept"));
    m_days->addItem(tr("Keep everything"), 0);
    for (const int days : {30, 90, 365}) {
        m_days->addItem(tr("Delete what is older than %n day(s)", nullptr, days), days);
    }
    if (rule.days > 0 && m_days->findData(rule.days) < 0) {
        m_days->addItem(tr("Delete what is older than %n day(s)", nullptr, rule.days), rule.days);
    }
    m_days->setCurrentIndex(std::max(0, m_days->findData(rule.days)));
    layout->addWidget(m_days, 0, Qt::AlignLeading);
    const auto add = [&](QCheckBox *&box, const QString &text, bool on) {
        box = new QCheckBox(text, this);
        box->setChecked(on);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &DataPage::changeRetention);
    };
    add(m_keepPinned, tr("but not what is pinned"), rule.keepPinned);
    add(m_keepTagged, tr("nor what has tags"), rule.keepTagged);
    add(m_keepNoted, tr("nor what has a note"), rule.keepNoted);
    m_preview = addText(layout);
    m_preview->setObjectName(u"retentionPreview"_s);
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    connect(m_days, &QComboBox::currentIndexChanged, this, &DataPage::changeRetention);
}

void DataPage::changeRetention()
{
    core::Retention rule;
    rule.days = m_days->currentData().toInt();
    rule.keepPinned = m_keepPinned->isChecked();
    rule.keepTagged = m_keepTagged->isChecked();
    rule.keepNoted = m_keepNoted->isChecked();
    m_context.settings.setValue(retentionName, objectOf(rule));
    showRetention();
}

void DataPage::showRetention()
{
    const core::Retention rule = retentionIn(m_context.settings);
    for (QCheckBox *box : {m_keepPinned, m_keepTagged, m_keepNoted}) {
        box->setVisible(rule.days > 0);
    }
    m_preview->setVisible(rule.days > 0 && m_context.history);
    if (!m_preview->isVisibleTo(this)) {
        return;
    }
    m_context.history->retirable(rule).then(this, [this, rule](
                                                      const std::expected<QList<core::ComparisonId>, core::StoreError> &old) {
        if (!old || rule != retentionIn(m_context.settings)) {
            return;
        }
        const auto count = static_cast<int>(old->size());
        m_preview->setText(count == 0              ? tr("At present that is nothing.")
                           : count < mostPreviewed ? tr("The next start deletes %n comparison(s). What they cost stays in the "
                                                        "spend.",
                                                        nullptr, count)
                                                   : tr("The next start deletes %n comparison(s), and each one after it more. "
                                                        "What they cost stays in the spend.",
                                                        nullptr, count));
    });
}

void DataPage::addCopies(QVBoxLayout *layout)
{
    addHead(layout, tr("Backup and import"));
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, auto &&act) {
        auto *button = new QPushButton(text, this);
        button->setEnabled(m_context.history);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("Back up…"), [this] {
        const QString name = u"assay-%1.db"_s.arg(m_context.clock.utcNow().toLocalTime().toString(u"yyyy-MM-dd"_s));
        backUp(QFileDialog::getSaveFileName(this, tr("Back up"), name, tr("Databases (*.db)"), nullptr,
                                            QFileDialog::DontConfirmOverwrite));
    });
    add(tr("Restore…"),
        [this] { confirmRestore(QFileDialog::getOpenFileName(this, tr("Restore"), {}, tr("Databases (*.db)"))); });
    add(tr("Import…"), [this] {
        import(QFileDialog::getOpenFileNames(this, tr("Import"), {}, tr("Comparisons (*.json *.db);;All files (*)")));
    });
    row->addStretch(1);
    layout->addLayout(row);
    addText(layout, tr("Imported are the JSON that Assay exports, and the log of the program llm (logs.db)."))
        ->setForegroundRole(QPalette::PlaceholderText);
    m_said = addText(layout);
    m_said->setObjectName(u"dataSaid"_s);
    m_stop = new QPushButton(tr("Stop the import"), this);
    m_stop->setObjectName(u"stopImport"_s);
    m_stop->hide();
    layout->addWidget(m_stop, 0, Qt::AlignLeading);
    using Watcher = QFutureWatcher<std::expected<QString, QString>>;
    connect(m_stop, &QPushButton::clicked, &m_importing, &Watcher::cancel);
    connect(&m_importing, &Watcher::progressValueChanged, this, &DataPage::showImport);
    connect(&m_importing, &Watcher::finished, this, [this] {
        m_stop->hide();
        if (m_importing.isCanceled()) {
            say(tr("Stopped. What was imported by then is kept; importing the file again adds the rest."), true);
        } else {
            const std::expected<QString, QString> said = m_importing.result();
            say(said ? *said : said.error(), said.has_value());
        }
        showUse();
    });
}

void DataPage::say(const QString &sentence, bool good)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, good ? Theme::success() : Theme::danger());
    m_said->setPalette(colours);
    m_said->setText(sentence);
}

void DataPage::backUp(const QString &file)
{
    if (file.isEmpty()) {
        return;
    }
    say(tr("The backup is being made…"), true);
    m_context.history->backUp(file).then(this, [this, file](const std::expected<qint64, core::StoreError> &bytes) {
        say(bytes ? tr("%1 (%2) is whole.").arg(file, Format::bytes(*bytes))
                  : tr("No backup was made: %1").arg(bytes.error().message),
            bytes.has_value());
        showUse();
    });
}

void DataPage::confirmRestore(const QString &file)
{
    if (file.isEmpty()) {
        return;
    }
    auto *question = new QMessageBox(
        QMessageBox::NoIcon, tr("Restore"),
        tr("Put %1 in the place of the database? All comparisons of now are put aside with it; nothing is deleted.")
            .arg(QFileInfo(file).fileName()),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(tr("Restore"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, file] { restore(file); });
    question->open();
}

void DataPage::restore(const QString &file)
{
    if (file.isEmpty()) {
        return;
    }
    m_context.history->restoreBackup(file).then(this, [this, file](const std::expected<QString, core::StoreError> &aside) {
        say(!aside             ? tr("%1 was not restored: %2").arg(file, aside.error().message)
            : aside->isEmpty() ? tr("Restored.")
                               : tr("Restored. What was there before lies in %1.").arg(*aside),
            aside.has_value());
        showState();
        showUse();
    });
}

void DataPage::import(const QStringList &files)
{
    if (files.isEmpty() || !m_context.importFiles || m_importing.isRunning()) {
        return;
    }
    m_importing.setFuture(m_context.importFiles(files));
    m_stop->show();
    showImport();
}

void DataPage::showImport()
{
    const int all = m_importing.progressMaximum();
    say(all == 0 ? tr("Importing…")
                 : tr("Importing… %1 of %2").arg(Format::count(m_importing.progressValue()), Format::count(all)),
        true);
}

void DataPage::salvage()
{
    m_salvage->setEnabled(false);
    m_context.history->salvage().then(this, [this](const std::expected<core::Salvage, core::StoreError> &salvage) {
        m_salvage->setEnabled(true);
        say(salvage ? tr("%n comparison(s) were saved. The damaged database lies in %1.", nullptr, salvage->comparisons)
                          .arg(salvage->aside)
                    : tr("Nothing could be salvaged: %1").arg(salvage.error().message),
            salvage.has_value());
        showState();
        showUse();
    });
}

} // namespace assay::ui
