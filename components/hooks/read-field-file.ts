export { readFieldFile } from '../../lib/storage/schemas/field-file';
