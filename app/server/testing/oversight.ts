/** The services of oversight over the database of a desk, for tests. */
import { createDeclarationStore, createFlagStore, createResponseStore } from '#server/db/oversight-repository.ts';
import { createOversightServices, type OversightServices } from '#server/services/oversight/all.ts';
import { type FilingDesk, PLAN } from './filing.ts';

export function oversightOn({ filing, db }: Pick<FilingDesk, 'filing' | 'db'>): OversightServices {
  const { database } = db;
  return createOversightServices({
    ...{ ...filing, declarations: createDeclarationStore(database), flags: createFlagStore(database) },
    recommendations: createResponseStore(database),
  });
}

/** A statement that is taken as it is. */
export const A_DECLARATION = {
  ...{ state: 'MET', year: '', publishedOn: '', note: 'El sitio se lee sin registrarse.' },
  ...{ title1: 'Prueba de acceso', url1: 'https://example.org/acceso' },
  ...{ title2: '', url2: '', title3: '', url3: '' },
};

/** The first answer to the first recommendation. */
export const AN_ANSWER = {
  ...{
    plan: PLAN,
    number: '1',
    after: '0',
    state: 'ACCEPTED',
    text: 'Se invitará a más organizaciones.',
    carriedTo: '',
  },
};
