// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PriceDialog.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTableWidget>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int perMillion = 1'000'000;

/// A price per token from dollars per million; nullopt: it is none, or has more decimals than a pico-dollar a token.
std::optional<core::Money> perTokenFrom(const QString &text)
{
    const auto amount = core::Money::fromDecimal(QString(text).replace(u',', u'.').trimmed());
    if (!amount || *amount < core::Money() || amount->pico() % perMillion != 0) {
        return std::nullopt;
    }
    return core::Money::fromPico(amount->pico() / perMillion);
}

QString ratesText(const core::Price &price, std::optional<core::Money> core::Rates::*rate)
{
    QString text = Format::perMillion(price.base.*rate);
    if (!price.tiers.empty()) {
        text += u" / "_s + Format::perMillion(price.tiers.back().rates.*rate);
    }
    return text;
}

} // namespace

PriceDialog::PriceDialog(const Context &context, core::Route route, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_route(std::move(route)),
      m_table(new QTableWidget(this)),
      m_from(new QDateEdit(this)),
      m_save(new QPushButton(tr("Use this price"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_said(new QLabel(this))
{
    setWindowTitle(tr("Prices"));
    resize(760, 520);
    build();
    connect(&m_context.catalogue, &engine::CatalogueKeeper::changed, this, &PriceDialog::showPrices);
    connect(m_save, &QPushButton::clicked, this, &PriceDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &PriceDialog::remove);
    showPrices();
    showOwn();
}

void PriceDialog::build()
{
    const core::ModelInfo *model = m_context.catalogue.catalogue().find(m_route);
    auto *head = new QLabel(model ? model->displayName() : m_route.model.toString(), this);
    QFont large = Theme::scaled(font(), 1.2);
    large.setWeight(QFont::DemiBold);
    head->setFont(large);
    head->setTextFormat(Qt::PlainText);
    auto *where = new QLabel(tr("%1 · %2 · US dollars per million tokens")
                                 .arg(providerNameOf(m_context.providers, m_route.provider), m_route.model.toString()),
                             this);
    where->setForegroundRole(QPalette::PlaceholderText);
    where->setTextFormat(Qt::PlainText);
    where->setWordWrap(true);

    m_table->setObjectName(u"priceHistory"_s);
    m_table->setAccessibleName(tr("Prices by day"));
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels(
        {tr("From"), tr("Input"), tr("Output"), tr("Cache read"), tr("Cache write"), tr("Source")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setFont(Theme::tabular(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    for (const int column : {0, 5}) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    }
    for (int column = 1; column < 5; ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(head);
    layout->addWidget(where);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeOwn());
    layout->addWidget(buttons);
}

QWidget *PriceDialog::makeOwn()
{
    auto *own = new QWidget(this);
    auto *title = new QLabel(tr("Own price"), own);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(2);
    addField(form, tr("Input"), &core::Rates::input);
    addField(form, tr("Output"), &core::Rates::output);
    addField(form, tr("Cache read"), &core::Rates::cacheRead);
    m_from->setObjectName(u"ownFrom"_s);
    m_from->setCalendarPopup(true);
    m_from->setDate(m_context.clock.utcNow().date());
    m_from->setAccessibleName(tr("From"));
    m_from->setMinimumWidth(m_from->fontMetrics().horizontalAdvance(u"00 September 0000"_s) + 32);
    m_from->setFixedHeight(m_fields.constFirst().edit->sizeHint().height());
    auto *fromLabel = new QLabel(tr("From"), this);
    fromLabel->setBuddy(m_from);
    form->addWidget(fromLabel, 0, form->columnCount());
    form->addWidget(m_from, 1, form->columnCount() - 1);
    form->setColumnStretch(form->columnCount(), 1);
    auto *text =
        new QLabel(tr("It goes before all lists from that day on (UTC). Answers that have ended keep the prices that they "
                      "were counted with."),
                   own);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"ownSave"_s);
    m_save->setDefault(true);
    m_remove->setObjectName(u"ownRemove"_s);
    m_said->setObjectName(u"ownSaid"_s);
    m_said->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_remove);
    row->addWidget(m_said, 1);
    auto *layout = new QVBoxLayout(own);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addLayout(row);
    return own;
}

void PriceDialog::addField(QGridLayout *form, const QString &label, std::optional<core::Money> core::Rates::*rate)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(u"own%1"_s.arg(m_fields.size()));
    edit->setAccessibleName(label);
    edit->setPlaceholderText(tr("unknown"));
    edit->setMaximumWidth(120);
    edit->setAlignment(Qt::AlignRight);
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,6}([.,][0-9]{0,6})?"_s), edit));
    connect(edit, &QLineEdit::textChanged, this, &PriceDialog::check);
    auto *name = new QLabel(label, this);
    name->setBuddy(edit);
    const auto column = static_cast<int>(m_fields.size());
    form->addWidget(name, 0, column);
    form->addWidget(edit, 1, column);
    m_fields.append({edit, rate});
}

void PriceDialog::showPrices()
{
    QList<core::Price> rows;
    QList<bool> isOwn;
    for (const core::OwnPrice &own : m_context.catalogue.prices().own()) {
        if (own.route == m_route) {
            rows.append(own.price);
            isOwn.append(true);
        }
    }
    const std::vector<core::Price> &listed = m_context.catalogue.prices().pricesOf(m_route);
    for (auto it = listed.crbegin(); it != listed.crend(); ++it) {
        rows.append(*it);
        isOwn.append(false);
    }
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        const core::Price &price = rows.at(row);
        const QString from =
            price.validFrom.isValid() ? QLocale().toString(price.validFrom, QLocale::ShortFormat) : tr("since ever", "a price");
        const QStringList cells{from,
                                ratesText(price, &core::Rates::input),
                                ratesText(price, &core::Rates::output),
                                ratesText(price, &core::Rates::cacheRead),
                                ratesText(price, &core::Rates::cacheWrite5m),
                                isOwn.at(row)            ? tr("own price")
                                : price.source.isEmpty() ? tr("the provider's list")
                                                         : price.source};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            const bool figure = column > 0 && column < 5;
            item->setTextAlignment((figure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
            if (!price.tiers.empty() && figure) {
                item->setToolTip(tr("The second figure holds for prompts of more than %1 tokens")
                                     .arg(Format::count(price.tiers.back().aboveInputTokens)));
            }
            m_table->setItem(row, column, item);
        }
    }
}

void PriceDialog::showOwn()
{
    const core::Price *shown = nullptr;
    for (const core::OwnPrice &own : m_context.catalogue.prices().own()) {
        if (own.route == m_route) {
            shown = &own.price;
        }
    }
    m_remove->setVisible(shown != nullptr);
    m_shown = shown ? shown->validFrom : QDate();
    if (shown) {
        for (const Field &field : std::as_const(m_fields)) {
            const std::optional<core::Money> rate = shown->base.*field.rate;
            field.edit->setText(rate ? (*rate * perMillion).toDecimal(2) : QString());
        }
        if (shown->validFrom.isValid()) {
            m_from->setDate(shown->validFrom);
        }
    }
    check();
}

std::optional<core::Price> PriceDialog::typed() const
{
    // What there is no field for stays as it stood for that day.
    const QList<core::OwnPrice> kept = m_context.catalogue.prices().own();
    const auto same = std::ranges::find_if(kept, [this](const core::OwnPrice &own) { return isOf(own, m_from->date()); });
    core::Price price = same == kept.end() ? core::Price() : same->price;
    for (const Field &field : m_fields) {
        if (field.edit->text().trimmed().isEmpty()) {
            price.base.*field.rate = std::nullopt;
            continue;
        }
        const auto rate = perTokenFrom(field.edit->text());
        if (!rate) {
            return std::nullopt;
        }
        price.base.*field.rate = rate;
    }
    if (!price.base.input || !price.base.output) {
        return std::nullopt;
    }
    price.validFrom = m_from->date();
    price.source = tr("own price");
    return price;
}

void PriceDialog::check()
{
    m_save->setEnabled(typed().has_value());
}

void PriceDialog::save()
{
    const auto price = typed();
    if (!price) {
        return;
    }
    QList<core::OwnPrice> prices = m_context.catalogue.prices().own();
    prices.removeIf([&](const core::OwnPrice &own) { return isOf(own, price->validFrom); });
    prices.append({m_route, *price});
    keep(prices);
    m_said->setText(price->validFrom <= m_context.clock.utcNow().date()
                        ? tr("Kept. It holds for the next answer.")
                        : tr("Kept. It holds from %1 on.").arg(QLocale().toString(price->validFrom, QLocale::ShortFormat)));
}

void PriceDialog::remove()
{
    QList<core::OwnPrice> prices = m_context.catalogue.prices().own();
    prices.removeIf([this](const core::OwnPrice &own) { return isOf(own, m_shown); });
    for (const Field &field : std::as_const(m_fields)) {
        field.edit->clear();
    }
    keep(prices);
    m_said->setText(m_shown.isValid() ? tr("Removed.") : tr("Removed. The lists' price holds again."));
}

bool PriceDialog::isOf(const core::OwnPrice &own, QDate from) const
{
    return own.route == m_route && own.price.validFrom == from;
}

void PriceDialog::keep(const QList<core::OwnPrice> &prices)
{
    m_context.settings.setValue(QLatin1StringView(core::ownPricesName), core::encodeOwnPrices(prices));
    m_context.catalogue.setOwnPrices(prices);
    showPrices();
    showOwn();
}

} // namespace assay::ui
