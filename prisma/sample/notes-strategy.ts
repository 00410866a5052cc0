import type { Notes } from './bands';

/** On Strategy, Infrastructure & Product. */
export const STRATEGY_NOTES: Notes = {
  'mom.market-strategy-and-policy': {
    low: 'There is a slide set from the last offsite. Nobody has opened it since, and the price changes in March ignored it.',
    middle:
      'Segments and priorities are agreed each autumn and signed off. We do not yet check in spring whether they held.',
    high: 'Segment targets are reviewed monthly against churn and net additions; two segments were dropped on that evidence.',
  },
  'mom.product-and-offer-portfolio-planning': {
    low: 'We have 140 live tariffs and no list of which ones still earn money.',
    middle: 'Quarterly portfolio board with minutes. Old tariffs are discussed every time and rarely closed.',
  },
  'mom.product-and-offer-capability-delivery': {
    middle:
      'New catalogue capability goes through the normal project gate. Handover to product owners is where time is lost.',
  },
  'mom.marketing-capability-delivery': {
    low: 'Campaign tool licences were bought, training was not. Two people can use it.',
    middle: 'Campaign tool is in use by all product managers. Consent data still arrives a day late.',
  },
  'mom.product-and-offer-development-and-retirement': {
    low: 'Launches work because the same three people know every step. Retirement of old offers has no owner at all.',
    middle:
      'Launch checklist is followed. Retirement part of the checklist is skipped more often than not, see the 2 legacy bundles.',
    high: 'Launch to retirement is one board with one owner each. Median time to launch is measured and went from 19 to 11 weeks.',
  },
  'mom.sales-development': {
    middle: 'Partner shops and own shops now share one commission scheme. Telesales still has its own.',
    high: 'Channel targets are modelled on last year’s conversion and corrected each month.',
  },
  'mom.product-marketing-communications-and-promotion': {
    middle:
      'Brand and legal review every text before it goes out; average two days. Social media is outside that process.',
    high: 'Each campaign has a control group. Results are shared in the Monday call and decide what runs next.',
  },
  'sdm.service-strategy-and-planning': {
    low: 'Service planning happens inside projects. There is no plan above them.',
    middle: 'Three-year service plan exists and is funded for year one only.',
    high: 'Plan is refreshed twice a year from demand forecasts; last forecast error was below 6 %.',
  },
  'sdm.service-capability-delivery': {
    low: 'Voice over Wi-Fi went live without a run book. Support learned about it from customers.',
    middle:
      'Readiness review before go-live is mandatory since spring. Two of nine launches still got a waiver.',
  },
  'sdm.service-development-and-retirement': {
    middle:
      'Der Ablauf ist beschrieben und wird meistens gelebt. Für das Abschalten alter Dienste fehlt uns ein Verantwortlicher.',
    high: 'Service templates are versioned; every new service starts from one. Deviations need the architect’s signature.',
  },
  'rdm.resource-strategy-and-planning': {
    low: 'Capacity is planned per site by the regional engineers, in their own spreadsheets.',
    middle:
      'One capacity plan for radio and transport. Core is still planned apart and the two do not always meet.',
    high: 'Utilisation forecasts per cell feed the build plan automatically; plan versus actual is looked at each quarter.',
  },
  'rdm.resource-capability-delivery': {
    middle:
      'Roll-out is on plan in the cities. Rural sites wait for permits, and that waiting is not in our plan.',
    high: 'Site build has standard packages and measured lead times. Last 50 sites: 46 on the promised day.',
  },
  'rdm.resource-development-and-retirement': {
    low: 'We still pay rent for 31 sites that carry no traffic.',
    middle:
      'Copper switch-off is run as a programme with a dashboard. Retirement of old core nodes is not part of it.',
  },
  'scdm.supply-chain-strategy-and-planning': {
    low: 'One vendor for the access network, by habit more than by decision.',
    middle:
      'Sourcing strategy covers network gear. Devices and set-top boxes are bought ad hoc before Christmas.',
  },
  'scdm.supply-chain-capability-delivery': {
    middle: 'New supplier onboarding takes about six weeks, most of it security questionnaires.',
    high: 'Dual sourcing is in place for routers and SIM cards and was tried in earnest during the port strike.',
  },
  'scdm.supply-chain-development-and-change-management': {
    low: 'Contract changes are found when the invoice comes.',
    middle:
      'Les avenants aux contrats sont suivis dans un registre commun. Les fournisseurs locaux n’y figurent pas encore.',
  },
};
