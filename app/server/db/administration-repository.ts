/** Administration in the database: implements the port of its services. */
import type { AdministrationStore } from '../services/ports-administration.ts';
import type { Database } from './client.ts';
import {
  addOrganization,
  addParticipation,
  addSuccession,
  changeOrganization,
  endParticipation,
} from './tables/administration.ts';
import { saveRecord } from './tables/plan-records.ts';
import { writing } from './tables/filing-trail.ts';

export function createAdministrationStore(database: Database): AdministrationStore {
  return {
    addOrganization: (change) => writing(database, (tx) => addOrganization(tx, change)),
    changeOrganization: (change) => writing(database, (tx) => changeOrganization(tx, change)),
    addSuccession: (addition) => writing(database, (tx) => addSuccession(tx, addition)),
    addParticipation: (addition) => writing(database, (tx) => addParticipation(tx, addition)),
    endParticipation: (end) => writing(database, (tx) => endParticipation(tx, end)),
    saveRecord: (change) => writing(database, (tx) => saveRecord(tx, change)),
  };
}
