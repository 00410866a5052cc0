import type { Notes } from './bands';

/** On Operations. */
export const OPERATIONS_NOTES: Notes = {
  'crm.support-and-readiness': {
    low: 'The knowledge base is three wikis. Agents use a fourth one that a colleague keeps privately.',
    middle:
      'Agents are trained before each launch. For price changes the material usually comes a week late.',
    high: 'Readiness is scored for each launch; below 90 % we do not open the lines.',
  },
  'crm.customer-interface-management': {
    low: 'Chat, phone and shop each see a different history. Customers repeat themselves.',
    middle: 'Single contact history for phone and chat. Shops join in the first quarter.',
    high: 'All contacts in one record, with reason codes. Repeat contact rate is on the wall and falling for five quarters.',
  },
  'crm.marketing-fulfillment-response': {
    middle: 'Leads from the website are called within a day. Leads from events sit in somebody’s mailbox.',
  },
  'crm.selling': {
    low: 'Every salesperson has their own offer template, and some of them contain prices from last year.',
    middle: 'Offer tool is used for everything above 10 sites. Small deals are still written by hand.',
    high: 'Win rate and discount are tracked per deal size. The discount rules were changed twice on that data.',
  },
  'crm.order-handling': {
    low: 'Orders with more than one product are split by hand and tracked in a spreadsheet.',
    middle:
      'Order-to-activation is one workflow for mobile. Convergent orders fall out to manual handling in about 14 % of cases.',
    high: 'Fallout is below 2 % and each cause has an owner. The limit for action is set from two years of data.',
  },
  'crm.problem-handling': {
    low: 'Whoever picks up the phone fixes it or does not. We cannot say how many problems came back.',
    middle: 'Tickets are classified and followed. First-contact resolution is known for mobile only.',
    high: 'First-contact resolution 78 %, limits agreed, weekly look at the outliers.',
  },
  'crm.customer-qos-sla-management': {
    low: 'We find out about a missed service level when the customer sends the credit claim.',
    middle: 'SLA reports go out monthly for the top 40 customers. They are assembled by hand over four days.',
    high: 'SLA status is live for every contract, and we call before the customer does.',
  },
  'crm.billing-and-collections-management': {
    middle: 'Bill run is stable. Disputes above 60 days are not looked at regularly.',
    high: 'Bill accuracy is sampled each cycle and stays within limits. Dunning steps are tested against each other.',
  },
  'crm.retention-and-loyalty': {
    low: 'Retention means a discount on the phone when somebody cancels. We do not know what it costs us.',
    middle: 'Churn model is used for mobile contracts. Prepaid and home are not covered.',
    high: 'Offers are chosen by the model, and a held-out group shows what they are worth.',
  },
  'smo.support-and-readiness': {
    low: 'Brak wspólnej bazy usług. Każdy zespół ma własną listę i żadna nie jest pełna.',
    middle:
      'Service inventory is reconciled every night. About 3 % of records still disagree with the network.',
  },
  'smo.service-configuration-and-activation': {
    low: 'Activation of business lines is a chain of e-mails. Holidays are a risk.',
    middle:
      'Automatic for standard products. Anything with a fixed IP address is configured by hand by two engineers.',
    high: 'Zero-touch for all catalogue products; the exceptions are listed and shrink each quarter.',
  },
  'smo.service-problem-management': {
    low: 'The war room works, but afterwards nobody writes down what happened.',
    middle:
      'Reviews after major incidents are done within a week. Actions from them are closed late, 40 % over time.',
    high: 'Causes are tracked across incidents. The DNS failures of last year were found that way.',
  },
  'smo.service-quality-management': {
    low: 'We see the network counters, not what the customer sees.',
    middle: 'Probes measure video and browsing in the big cities. Results are reported and not yet acted on.',
    high: 'Service quality index per district, with control limits; field work is ordered from it.',
  },
  'smo.service-and-specific-instance-rating': {
    middle: 'Rating is right, and late: roaming records can take three days.',
    high: 'Rating errors below one in a million events, checked daily by an independent re-rating.',
  },
  'rmo.support-and-readiness': {
    middle: 'Spare parts are where they should be for radio. Transport spares were missing twice this year.',
    high: 'Readiness tests before each software release; a failed test stops the release, and it has.',
  },
  'rmo.resource-provisioning': {
    low: 'Port data in the inventory is often wrong, so the technician decides on site.',
    middle: 'Provisioning follows one work order system. Fibre patching is recorded days later.',
    high: 'Provisioning is fully automatic up to the access node. Lead time is predicted and met in 96 % of orders.',
  },
  'rmo.resource-trouble-management': {
    low: 'Alarms are watched in business hours. At night the on-call engineer is rung by customers.',
    middle: 'Alarm correlation works for radio. The fixed access alarms still come one by one, 900 a day.',
    high: 'Mean time to repair per domain is within limits; every breach has a written cause.',
  },
  'rmo.resource-performance-management': {
    middle:
      'El rendimiento se mide en toda la red, pero los umbrales son los del proveedor y nadie los revisa.',
    high: 'Thresholds are set from a year of our own data and reviewed each quarter.',
  },
  'rmo.resource-data-collection-and-distribution': {
    low: 'Usage files are copied by script. When the script fails, billing notices first.',
    middle: 'Collection is monitored end to end for mobile. Fixed usage data has gaps we cannot explain yet.',
  },
  'sprm.support-and-readiness': {
    low: 'No partner portal. Everything goes through two account managers.',
    middle: 'Partner onboarding guide exists and is good. Test environment is shared and often booked.',
  },
  'sprm.sp-requisition-management': {
    middle: 'Requisitions go through the purchasing tool. Framework orders with the installers go around it.',
  },
  'sprm.sp-problem-reporting-and-management': {
    low: 'We open tickets in the partner’s portal and copy the text by hand. No overview across partners.',
    middle: 'Ticket bridge to two large partners. The other eleven are worked by mail.',
  },
  'sprm.sp-performance-management': {
    low: 'Installer no-shows are a guess. The contract has penalties that we have never been able to claim.',
    middle: 'Quarterly scorecards for the five largest suppliers. Nothing happens when the colour is red.',
    high: 'Score cards steer volume: the best installer got 20 % more orders this year.',
  },
  'sprm.sp-settlements-and-payments-management': {
    middle:
      'Roaming settlement is on time. Content partners are settled by spreadsheet, with corrections every month.',
    high: 'Settlement differences are below 0.1 % and cleared in the same month.',
  },
  'sprm.sp-interface-management': {
    low: 'Interface changes on the partner side break us, and we hear about it afterwards.',
    middle:
      'التكامل مع الشركاء الكبار يعمل جيداً، لكن الشركاء الصغار ما زالوا يرسلون الملفات بالبريد الإلكتروني.',
  },
};
