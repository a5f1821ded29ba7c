/** Words of the second generator's forms: of no plan that anybody wrote. */
export const WORKS = [
  'Mantenimiento de la malla vial de la vereda El Salado',
  'Construcción de placa huella en el corregimiento La Unión',
  'Dotación de la biblioteca del barrio Bolívar',
  'Mejoramiento del acueducto de Agua Blanca',
  'Jornadas de vacunación antirrábica',
  'Capacitación a madres cabeza de hogar',
  'Apoyo a la escuela de música',
  'Adecuación de la plaza de mercado',
  'Compra de predios para la reserva hídrica',
  'Alumbrado público del sector Las Brisas',
  'Asistencia técnica a caficultores',
  'Transporte escolar rural',
  'Reposición de redes de alcantarillado',
  'Torneos intercolegiados',
  'Atención integral al adulto mayor',
  'Actualización del catastro',
  'Fortalecimiento de las juntas de acción comunal',
  'Sistema de gestión documental',
  'Alimentación escolar',
  'Prevención del reclutamiento de menores',
  'Vivienda nueva para familias reubicadas',
  'Estudios y diseños del puente sobre la quebrada Honda',
  'Mitigación del riesgo en la ladera norte',
  'Semilleros de emprendimiento juvenil',
];

export const PROGRAMMES = [
  'Vías y transporte',
  'Agua potable y saneamiento',
  'Educación de calidad',
  'Salud para la vida',
  'Cultura y deporte',
  'Campo productivo',
  'Gobierno cercano',
  'Ambiente y riesgo',
];

export const SOURCES = [
  'Recursos propios',
  'SGP Educación',
  'SGP Salud',
  'SGP Agua potable',
  'SGP Propósito general',
  'Regalías',
  'Cofinanciación departamental',
  'Cofinanciación nacional',
  'Crédito',
  'Estampilla Procultura',
  'Fondo de seguridad',
  'Sobretasa ambiental',
  'Recursos del balance',
  'Otros recursos',
];

export const UNITS = ['m2', 'ml', 'unidad', 'global', 'persona', 'mes', 'kg', 'm3'];

export const MONTHS = [
  ...['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio'],
  ...['Julio', 'Agosto', 'Septiembre', 'Octubre', 'Noviembre', 'Diciembre'],
];

export const OFFICES = ['Planeación', 'Hacienda', 'Salud', 'Educación', 'Obras', 'Gobierno'];
