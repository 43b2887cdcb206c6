// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DataPage.h"
#include "WindowHouse.h"
#include "store/SqliteRunStore.h"
#include "ui/settings/BudgetsPage.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPromise>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class DataPageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::Theme::apply(*qApp, ui::Scheme::Light);
    }

    void init()
    {
        m_house = std::make_unique<test::WindowHouse>();
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_context.reset();
        m_store.reset();
        m_house.reset();
    }

    void diskUseAndStateAreShown()
    {
        QTRY_VERIFY(label(u"diskUse"_s).startsWith(u"The database takes "_s));
        QCOMPARE(label(u"databaseState"_s), u"The database is in order."_s);
        QVERIFY(!button(u"salvage"_s)->isVisible());
        const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
        if (!folder.isEmpty()) {
            m_page->grab().save(folder + u"/data-page.png"_s);
        }
    }

    void aRuleSaysWhatItWillDeleteAndIsKept()
    {
        keep(u"old"_s, 100);
        keep(u"new"_s, 1);
        auto *days = m_page->findChild<QComboBox *>(u"retention"_s);
        QCOMPARE(ui::DataPage::retentionIn(m_house->settings).days, 0);
        days->setCurrentIndex(days->findData(90));
        QCOMPARE(ui::DataPage::retentionIn(m_house->settings).days, 90);
        QTRY_VERIFY2(label(u"retentionPreview"_s).startsWith(u"The next start deletes 1 "_s),
                     qPrintable(label(u"retentionPreview"_s)));
        days->setCurrentIndex(days->findData(365));
        QTRY_COMPARE(label(u"retentionPreview"_s), u"At present that is nothing."_s);
        days->setCurrentIndex(0);
        QVERIFY(!m_page->findChild<QLabel *>(u"retentionPreview"_s)->isVisible());
        // Nothing was deleted by looking.
        auto rows = m_store->history({}).takeResult();
        QCOMPARE(rows->size(), 2);
    }

    void aBackupIsMadeAndRestored()
    {
        keep(u"kept"_s, 1);
        const QString file = m_folder->filePath(u"copy.db"_s);
        m_page->backUp(file);
        QTRY_VERIFY2(label(u"dataSaid"_s).endsWith(u"is whole."_s), qPrintable(label(u"dataSaid"_s)));
        keep(u"later"_s, 0);
        m_page->restore(file);
        QTRY_VERIFY2(label(u"dataSaid"_s).startsWith(u"Restored. "_s), qPrintable(label(u"dataSaid"_s)));
        QCOMPARE(m_store->history({}).takeResult()->size(), 1);
        m_page->restore(m_folder->filePath(u"nothing.db"_s));
        QTRY_VERIFY(label(u"dataSaid"_s).contains(u"was not restored"_s));
    }

    void restoringAsksFirst()
    {
        keep(u"kept"_s, 1);
        const QString file = m_folder->filePath(u"copy.db"_s);
        m_page->backUp(file);
        QTRY_VERIFY2(label(u"dataSaid"_s).endsWith(u"is whole."_s), qPrintable(label(u"dataSaid"_s)));
        keep(u"later"_s, 0);
        for (const auto role : {QMessageBox::RejectRole, QMessageBox::AcceptRole}) {
            m_page->confirmRestore(file);
            QPointer<QMessageBox> question = m_page->findChild<QMessageBox *>();
            QVERIFY(question && question->isVisible() && question->text().contains(u"copy.db"_s));
            const QList<QAbstractButton *> buttons = question->buttons();
            const auto chosen =
                std::ranges::find_if(buttons, [&](QAbstractButton *each) { return question->buttonRole(each) == role; });
            QVERIFY(chosen != buttons.end());
            (*chosen)->click();
            QTRY_VERIFY(!question);
            const bool restored = role == QMessageBox::AcceptRole;
            QTRY_COMPARE(m_store->history({}).takeResult()->size(), restored ? 1 : 2);
        }
        m_page->confirmRestore({}); // no file was chosen
        QVERIFY(!m_page->findChild<QMessageBox *>());
    }

    void anImportTellsHowFarItIsAndCanBeStopped()
    {
        auto promise = std::make_shared<QPromise<std::expected<QString, QString>>>();
        int calls = 0;
        m_context->importFiles = [&](const QStringList &) {
            ++calls;
            promise->start();
            return promise->future();
        };
        m_page->import({u"a.json"_s});
        QCOMPARE(label(u"dataSaid"_s), u"Importing…"_s);
        QVERIFY(button(u"stopImport"_s)->isVisibleTo(m_page.get()));
        m_page->import({u"b.json"_s});
        QCOMPARE(calls, 1); // one after the other
        promise->setProgressRange(0, 5000);
        promise->setProgressValue(1200);
        QTRY_COMPARE(label(u"dataSaid"_s), u"Importing… 1\u202f200 of 5\u202f000"_s);
        promise->addResult(u"5000 imported."_s);
        promise->finish();
        QTRY_COMPARE(label(u"dataSaid"_s), u"5000 imported."_s);
        QVERIFY(!button(u"stopImport"_s)->isVisibleTo(m_page.get()));

        promise = std::make_shared<QPromise<std::expected<QString, QString>>>();
        m_page->import({u"a.json"_s});
        button(u"stopImport"_s)->click();
        QVERIFY(promise->isCanceled());
        promise->finish();
        QTRY_VERIFY2(label(u"dataSaid"_s).startsWith(u"Stopped."_s), qPrintable(label(u"dataSaid"_s)));
    }

    void budgetsAreTypedAndThereAgain()
    {
        m_context->budgets = m_store.get();
        {
            ui::BudgetsPage page(*m_context);
            auto *day = page.findChild<QLineEdit *>(u"budget-%1-"_s.arg(int(core::Budget::Scope::Day)));
            auto *groq = page.findChild<QLineEdit *>(u"budget-%1-groq"_s.arg(int(core::Budget::Scope::Provider)));
            day->setText(u"2,50"_s);
            groq->setText(u"0.1"_s);
            Q_EMIT day->editingFinished();
            const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
            if (!folder.isEmpty()) {
                page.layout()->setContentsMargins(24, 20, 24, 20);
                page.resize(640, 620);
                page.grab().save(folder + u"/budgets-page.png"_s);
            }
        }
        m_store->flush(5000);
        const auto kept = m_store->budgets().takeResult();
        QCOMPARE(kept->size(), 2);
        QCOMPARE(kept->constFirst().cap, *core::Money::fromDecimal(u"2.5"_s));
        ui::BudgetsPage again(*m_context);
        auto *day = again.findChild<QLineEdit *>(u"budget-%1-"_s.arg(int(core::Budget::Scope::Day)));
        QTRY_COMPARE(day->text(), u"2.50"_s);
        day->clear();
        Q_EMIT day->editingFinished();
        m_store->flush(5000);
        QCOMPARE(m_store->budgets().takeResult()->size(), 1);
    }

    void aDamagedDatabaseIsSalvagedFromHere()
    {
        keep(u"kept"_s, 1);
        m_page.reset();
        m_store.reset();
        QFile database(m_folder->filePath(u"assay.db"_s));
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.seek(100);
        QVERIFY(database.write(QByteArray(600, '?')) == 600);
        database.close();
        QFile(m_folder->filePath(u"assay.db-wal"_s)).remove();
        open();
        QVERIFY(m_store->problem());
        QTRY_VERIFY(button(u"salvage"_s)->isVisible());
        button(u"salvage"_s)->click();
        QTRY_VERIFY2(label(u"dataSaid"_s).contains(u"The damaged database lies in"_s), qPrintable(label(u"dataSaid"_s)));
        QTRY_COMPARE(label(u"databaseState"_s), u"The database is in order."_s);
        QVERIFY(!button(u"salvage"_s)->isVisible());
    }

private:
    void open()
    {
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        (void)m_store->problem();
        m_context = std::make_unique<ui::Context>(m_house->context());
        m_context->store = m_store.get();
        m_context->history = m_store.get();
        m_page = std::make_unique<ui::DataPage>(*m_context);
        m_page->layout()->setContentsMargins(24, 20, 24, 20);
        m_page->resize(640, 620);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    [[nodiscard]] QString label(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }

    void keep(const QString &prompt, int daysAgo)
    {
        core::Comparison made;
        made.id = core::ComparisonId(core::makeUniqueId());
        made.title = prompt;
        made.created = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        made.contestants = test::WindowHouse::lineUp({"groq/openai/gpt-oss-20b"});
        made.turns.append({.number = 0, .prompt = prompt, .attachments = {}, .created = made.created});
        m_store->addComparison(made);
        m_store->flush(5000);
    }

    std::unique_ptr<test::WindowHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::DataPage> m_page;
};

QTEST_MAIN(DataPageTest)
#include "DataPageTest.moc"
