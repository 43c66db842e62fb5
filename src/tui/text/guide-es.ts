/** Spanish of the guide to a first game. */
import type { guideEn } from './guide-en.ts';

export const guideEs: typeof guideEn = {
  title: 'La guía',
  goOn: 'Enter continúa.',
  steps: {
    briefing:
      'Está por ocupar la silla de un gobierno. Estas pocas líneas bastan: qué está en juego, qué quiere usted, qué no le dirá nadie. La tecla b muestra la versión larga.\n\nAquí no se pronostica nada. Lo que ocurre se sigue de supuestos, y cada cifra tiene una fuente que muestra la tecla i.',
    story:
      'Lo que ocurrió antes de que usted se sentara. ● es su propio gobierno, ◆ los demás, ○ el mundo. Debajo de cada línea está lo que movió, y de cuánto a cuánto.\n\nDespués de cada momento las noticias tienen esta forma: qué se hizo y, luego, «Por ello».',
    table:
      'Esta es su mesa. Arriba: qué le piden, cuánto haría falta y qué cuenta para ello (●). Abajo: lo que puede hacer.\n\nMuévase con ↑ y ↓ y elija con la barra espaciadora; otra vez la quita. Puede elegir varias cosas, una de cada tipo, mientras le alcance el capital político. Un porcentaje es una probabilidad, y dice de qué. Lo que decide otro gobierno nunca es una tirada de dados: responde según lo que quiere.\n\nPor ahora elija una cosa, o ninguna, y pulse Enter.',
    compose:
      'Una oferta tiene dos lados: lo que da y lo que recibe. Si la aceptan, ambas cosas ocurren a la vez. En privado solo la oyen ellos, salvo que se filtre; en público la oye todo el mundo y le compromete más. Elija con la barra espaciadora, p cambia el canal, Enter la pone entre sus órdenes.',
    review:
      'Última mirada antes de sellar. Todos sellan al mismo tiempo y nadie ve antes las órdenes de los demás. Esc vuelve para cambiarlas; Enter sella, y quedan firmes.',
    reveal:
      'Las órdenes están abiertas. A veces, como ahora, puede responder enseguida a un acto de los demás. La última línea lo deja pasar, que también es una respuesta.',
    news: 'En qué acabaron todas las órdenes. «Porque usted eligió…» es obra suya. Fíjese en las flechas y, al pie, en su lectura de los demás: los indicios la mueven y nadie le dice si acierta.',
    bargain:
      'Segundo momento. Un regalo cuenta para ellos pero no obliga a nadie; lo mismo dentro de una oferta compra algo. Pulse c para componer una oferta o elija una de las primeras de la lista. Una oferta sin respuesta vence sola.\n\nLa línea de arriba cuenta los días que faltan para la próxima fecha que alguien ha fijado.',
    alone:
      'Desde aquí sigue usted sin ayuda, y la mesa muestra más: los paneles se cambian con Tab. La tecla ? enumera teclas y palabras en cada pantalla, w todas las noticias, i las fuentes. Todo lo que sella se guarda: q sale cuando quiera, y el inicio ofrece seguir.\n\nNo hay respuesta correcta. Pruebe un camino y luego otro con la misma semilla.',
  },
};
